import { ensureBuilt } from './lib/ensureBuilt.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { ensureStock } from './lib/ensureStock.mjs'
import { root } from './lib/root.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'
import { superviseChild } from './lib/superviseChild.mjs'

// `npm run bench`: what requests cost on a large platform, in stock Payload and in a server written by hand
// (docs/performance.md). `npm run bench -- --quick` takes two minutes once stock Payload is built; `--alone` measures
// the platform only; `--large` fills ten times as much, with invoices, and measures what admins look at too;
// `--only thread,post` measures these lines only. `--processes` measures two processes against one, `--beside` reads
// beside dear work.
checkNode()
process.chdir(root)
await ensureInstalled({ withDev: true })
const node = runtimeNode()
await ensureBuilt({ node })
const isAlone = ['--alone', '--processes', '--beside'].some((option) => process.argv.includes(option))
if (!isAlone) await ensureStock({ node })
superviseChild({
  command: node,
  args: ['--disable-warning=ExperimentalWarning', 'tests/bench/index.ts', ...process.argv.slice(2)],
  env: process.env,
})
