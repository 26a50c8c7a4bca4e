import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { webBody } from '../../src/http/webBody.ts'
import { readSignatures } from '../../src/workflows/contracts/readContract.ts'
import { openEvidence } from '../../src/workflows/evidence/openEvidence.ts'
import { contractRow, idParams } from './schemas.ts'

export const getEvidence = defineEndpoint({
  method: 'get',
  path: '/contracts/:id/evidence',
  summary: 'Everything that proves how a contract was signed, to be checked without the platform (ZIP)',
  allow: 'user',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  answers: { 200: 'binary' },
  errors: ['illegal_transition', 'unavailable'],
  handle: async ({ req, user, row }) => {
    const signatures = await readSignatures({ req, id: row.id, user })
    const { stream, filename } = await openEvidence({ req, contract: row, signatures, reader: user })
    const body = webBody(stream)
    return {
      response: new Response(body, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': contentDisposition({ filename, inline: false }),
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store, no-transform',
        },
      }),
    }
  },
})
