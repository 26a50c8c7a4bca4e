import type { Readable } from 'node:stream'
import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { webBody } from '../../src/http/webBody.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'
import { openFile } from '../../src/workflows/files/openFile.ts'
import { keepInvoicePdf } from '../../src/workflows/invoices/keepInvoicePdf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const downloadInvoice = defineEndpoint({
  method: 'get',
  path: '/payments/invoices/:id/pdf',
  summary: 'The PDF of an issued invoice or credit note',
  allow: 'user',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  answers: { 200: 'binary' },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id } }) => {
    const file = await keepInvoicePdf({ req, id })
    const stream = await openFile({
      req,
      file: { path: file.path, kind: file.kind, scanStatus: file.scanStatus, sealed: false },
    })
    try {
      await recordActivity({ req, action: 'invoice.downloaded', entityType: 'invoices', entityId: id })
    } catch (err) {
      stream.destroy()
      throw err
    }
    return { response: pdfResponse({ stream, filename: file.filename, size: file.size }) }
  },
})

function pdfResponse({ stream, filename, size }: { stream: Readable; filename: string; size: number }): Response {
  return new Response(webBody(stream), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(size),
      // A sandboxed page cannot show a PDF; this lets a browser's own viewer do so, and nothing else.
      'content-security-policy':
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'content-disposition': contentDisposition({ filename, inline: true }),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
