import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { webBody } from '../../src/http/webBody.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'
import { openFile } from '../../src/workflows/files/openFile.ts'
import { storeInvoicePdf } from '../../src/workflows/invoices/storeInvoicePdf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { pdfHeaders } from './pdfHeaders.ts'

export const downloadInvoice = defineEndpoint({
  method: 'get',
  path: '/payments/invoices/:id/pdf',
  summary: 'The PDF of an issued invoice or credit note',
  allow: 'user',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  answers: { 200: 'binary' },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id } }) => {
    const file = await storeInvoicePdf({ req, id })
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
    const { filename, size } = file
    return { response: new Response(webBody(stream), { headers: pdfHeaders({ filename, size }) }) }
  },
})
