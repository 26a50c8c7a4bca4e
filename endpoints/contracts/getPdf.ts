import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { pdfPolicy } from '../../src/http/pdfPolicy.ts'
import { webBody } from '../../src/http/webBody.ts'
import { openContractPdf } from '../../src/workflows/contracts/openContractPdf.ts'
import { contractRow, idParams } from './schemas.ts'

export const getPdf = defineEndpoint({
  method: 'get',
  path: '/contracts/:id/pdf',
  summary: 'The newest complete document: as sent, signed, or counter-signed',
  allow: 'user',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  answers: { 200: 'binary' },
  errors: ['unavailable'],
  handle: async ({ req, row }) => {
    const { stream, sizeBytes, filename, sha256 } = await openContractPdf({ req, contract: row })
    const body = webBody(stream)
    return {
      response: new Response(body, {
        headers: {
          'content-type': 'application/pdf',
          'content-length': String(sizeBytes),
          'content-disposition': contentDisposition({ filename, inline: true }),
          'content-security-policy': pdfPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
          etag: `"${sha256}"`,
        },
      }),
    }
  },
})
