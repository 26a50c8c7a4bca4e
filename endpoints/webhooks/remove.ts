import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { removeEndpoint } from '../../src/workflows/webhooks/changeEndpoints.ts'

export const remove = defineEndpoint({
  method: 'delete',
  path: '/admin/webhooks/:id',
  summary: 'Remove a webhook endpoint with its messages',
  allow: 'admin',
  params: idParams,
  answers: { 200: messageSchema },
  handle: async ({ req, params }) => {
    await removeEndpoint({ req, id: params.id })
    return { body: { message: translatorOf(req)('answers.webhook.removed') } }
  },
})
