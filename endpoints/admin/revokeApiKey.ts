import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { revokeApiKey as revoke } from '../../src/workflows/accounts/revokeApiKey.ts'

export const revokeApiKey = defineEndpoint({
  method: 'delete',
  path: '/admin/api-keys/:id',
  summary: 'Revoke a key, for good and from its next request on',
  allow: 'admin',
  params: idParams,
  answers: { 200: messageSchema },
  handle: async ({ req, params }) => {
    await revoke({ req, id: params.id })
    return { body: { message: translatorOf(req)('answers.apiKey.revoked') } }
  },
})
