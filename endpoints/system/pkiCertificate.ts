import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { ensureAuthority } from '../../src/workflows/pki/ensureAuthority.ts'

export const pkiCertificate = defineEndpoint({
  method: 'get',
  path: '/pki/ca.pem',
  summary: 'Certificate of the authority that certifies signers',
  allow: 'anyone',
  answers: { 200: 'text' },
  handle: async ({ req }) => {
    const { certificatePem } = await ensureAuthority({ payload: req.payload })
    return {
      response: new Response(`${certificatePem.trimEnd()}\n`, {
        headers: {
          'content-type': 'application/x-pem-file',
          'content-disposition': 'attachment; filename="ca.pem"',
          'cache-control': 'public, max-age=3600',
        },
      }),
    }
  },
})
