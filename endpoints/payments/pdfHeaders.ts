import { contentDisposition } from '../../src/http/contentDisposition.ts'

/** The headers of a PDF that a browser shows by itself. */
export function pdfHeaders({ filename, size }: { filename: string; size: number }): Record<string, string> {
  return {
    'content-type': 'application/pdf',
    'content-length': String(size),
    // A sandboxed page cannot show a PDF. This allows a browser's own viewer to do so, and nothing else.
    'content-security-policy':
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'content-disposition': contentDisposition({ filename, inline: true }),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
}
