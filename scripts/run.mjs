import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { root } from './lib/root.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'
import { superviseChild } from './lib/superviseChild.mjs'

// `npm run demo` and `npm run mail:preview`: runs a program of the platform on the platform's Node.
const [command = 'src/demo/index.ts', ...args] = process.argv.slice(2)

checkNode()
process.chdir(root)
await ensureInstalled()
superviseChild({
  command: runtimeNode(),
  args: ['--disable-warning=ExperimentalWarning', command, ...args],
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
})
