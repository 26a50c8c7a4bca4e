import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { currentCrl } from '../../src/workflows/pki/currentCrl.ts'

export const pkiRevocationList = defineEndpoint({
  method: 'get',
  path: '/pki/ca.crl',
  summary: 'Revocation list of the authority that certifies signers',
  allow: 'anyone',
  answers: { 200: 'binary' },
  handle: async ({ req }) => {
    const { der, nextUpdate } = await currentCrl({ payload: req.payload })
    return {
      response: new Response(der, {
        headers: {
          'content-type': 'application/pkix-crl',
          'content-disposition': 'attachment; filename="ca.crl"',
          'cache-control': 'public, max-age=3600',
          expires: nextUpdate.toUTCString(),
        },
      }),
    }
  },
})
