import path from 'node:path'
import { createPdfRenderer } from './createPdfRenderer.ts'

export type * from './types.ts'

/**
 * The platform's renderer. The path is built at run time, from where the process was started, so that no bundler
 * follows it: the thread loads its TypeScript, pdfkit and the fonts itself.
 */
export const pdf = createPdfRenderer({ workerPath: path.join(process.cwd(), 'src', 'adapters', 'pdf', 'worker.ts') })

/** Signs on a thread of its own, so that a time-stamping authority that is slow keeps no other document waiting. */
export const sealer = createPdfRenderer({
  workerPath: path.join(process.cwd(), 'src', 'adapters', 'pdf', 'worker.ts'),
  timeoutMs: 150_000,
})
