import { enableCompileCache } from 'node:module'
import { printStartError } from './printStartError.ts'
import { resolveQuickly } from './resolveQuickly.ts'

const compileCache = '.build/compile-cache'
enableCompileCache(compileCache)
// Threads look for it in the environment, which is only written here.
// oxlint-disable-next-line no-restricted-properties
process.env['NODE_COMPILE_CACHE'] ??= compileCache
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
