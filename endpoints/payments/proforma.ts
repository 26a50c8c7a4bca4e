import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'
import { renderProforma } from '../../src/workflows/plans/renderProforma.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { pdfHeaders } from './pdfHeaders.ts'

export const proforma = defineEndpoint({
  method: 'get',
  path: '/payments/:id/proforma',
  summary: 'The pro forma invoice of a request, as a PDF',
  allow: 'user',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  answers: { 200: 'binary' },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id }, row }) => {
    const bytes = await renderProforma({ req, payment: row })
    await recordActivity({ req, action: 'payment.proforma_downloaded', entityType: 'payments', entityId: id })
    const filename = `pro-forma-${id}.pdf`
    return { response: new Response(Buffer.from(bytes), { headers: pdfHeaders({ filename, size: bytes.byteLength }) }) }
  },
})
