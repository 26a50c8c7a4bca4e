import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { root } from './lib/root.mjs'
import { checkNode } from './lib/runtimeNode.mjs'

// Installs what is missing and nothing else: for CI, before the checks.
checkNode()
process.chdir(root)
await ensureInstalled({ withDev: true })
