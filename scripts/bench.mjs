import { ensureBuilt } from './lib/ensureBuilt.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { root } from './lib/root.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'
import { superviseChild } from './lib/superviseChild.mjs'

// `npm run bench`: what requests cost on a large platform (docs/performance.md). `npm run bench -- --quick` takes two
// minutes; `--large` fills ten times as much, with invoices, and measures what admins look at too; `--only thread,post`
// measures these lines only.
checkNode()
process.chdir(root)
await ensureInstalled({ withDev: true })
const node = runtimeNode()
await ensureBuilt({ node })
superviseChild({
  command: node,
  args: ['--disable-warning=ExperimentalWarning', 'tests/bench/index.ts', ...process.argv.slice(2)],
  env: process.env,
})
