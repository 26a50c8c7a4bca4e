import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { currentCrl } from '../../src/workflows/pki/currentCrl.ts'

export const pkiRevocationList = defineEndpoint({
  method: 'get',
  path: '/pki/ca.crl',
  summary: 'Revocation list of the authority that certifies signers, or of an earlier one by its serial number',
  allow: 'anyone',
  query: z.object({
    authority: z
      .string()
      .regex(/^[0-9a-fA-F]{2,40}$/)
      .optional(),
  }),
  answers: { 200: 'binary' },
  errors: ['not_found'],
  handle: async ({ req, query: { authority } }) => {
    const { der, nextUpdate } = await currentCrl({ payload: req.payload, serialNumber: authority })
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
