import path from 'node:path'
import { createPdfRenderer } from './createPdfRenderer.ts'

export type * from './types.ts'

/**
 * The platform's renderer. The path is built at run time, from where the process was started, so that no bundler follows it: the thread
 * loads its TypeScript, pdfkit and the fonts itself.
 */
export const pdf = createPdfRenderer({ workerPath: path.join(process.cwd(), 'src', 'adapters', 'pdf', 'worker.ts') })
