import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { listAuthorities } from '../../src/workflows/pki/ensureAuthority.ts'

export const pkiCertificate = defineEndpoint({
  method: 'get',
  path: '/pki/ca.pem',
  summary: 'Certificate of the authority that certifies signers, and of those before it, the newest first',
  allow: 'anyone',
  answers: { 200: 'application/x-pem-file' },
  handle: async ({ req }) => {
    const authorities = await listAuthorities({ payload: req.payload })
    const chain = authorities.map(({ certificatePem }) => `${certificatePem.trimEnd()}\n`).join('')
    return {
      response: new Response(chain, {
        headers: {
          'content-type': 'application/x-pem-file',
          'content-disposition': 'attachment; filename="ca.pem"',
          'cache-control': 'public, max-age=3600',
        },
      }),
    }
  },
})
