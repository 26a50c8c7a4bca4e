import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { pdfPolicy } from '../../src/http/pdfPolicy.ts'

/** The headers of a PDF that a browser shows by itself. */
export function pdfHeaders({ filename, size }: { filename: string; size: number }): Record<string, string> {
  return {
    'content-type': 'application/pdf',
    'content-length': String(size),
    'content-security-policy': pdfPolicy,
    'content-disposition': contentDisposition({ filename, inline: true }),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
}
