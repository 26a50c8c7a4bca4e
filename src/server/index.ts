import { enableCompileCache } from 'node:module'
import { printStartError } from './printStartError.ts'
import { resolveQuickly } from './resolveQuickly.ts'

const compileCache = '.build/compile-cache'
enableCompileCache(compileCache)
// Threads look for it in the environment, which is only written here. They have it even where this process does without
// (`scripts/lib/serverFlags.mjs`), because what they hold ends with them.
/* oxlint-disable no-restricted-properties */
process.env['NODE_COMPILE_CACHE'] ??= compileCache
delete process.env['NODE_DISABLE_COMPILE_CACHE']
/* oxlint-enable no-restricted-properties */
resolveQuickly()

// Everything is imported late: a wrong environment shows up during import and must be reported in one clear line.
try {
  const { env } = await import('../env.ts')
  const isParent = env.processes > 1 && env.processNumber === undefined
  if (isParent) await (await import('./processes/runProcesses.ts')).runProcesses()
  else await (await import('./startServer.ts')).startServer()
} catch (error) {
  printStartError(error)
  process.exit(1)
}
