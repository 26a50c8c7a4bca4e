import { enableCompileCache } from 'node:module'
import { printStartError } from './printStartError.ts'
import { resolveQuickly } from './resolveQuickly.ts'

enableCompileCache('.build/compile-cache')
resolveQuickly()

// Everything is imported late: a wrong environment is found while importing, and has to be told in one clear line.
try {
  const { startServer } = await import('./startServer.ts')
  await startServer()
} catch (error) {
  printStartError(error)
  process.exit(1)
}
