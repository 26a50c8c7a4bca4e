import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { changeEndpoint } from '../../src/workflows/webhooks/changeEndpoints.ts'
import { typesSchema, urlSchema } from './schemas.ts'

export const change = defineEndpoint({
  method: 'put',
  path: '/admin/webhooks/:id',
  summary: 'Change a webhook endpoint, pause it, or resume it',
  allow: 'admin',
  params: idParams,
  body: z.object({
    url: urlSchema.optional(),
    types: typesSchema.optional(),
    isPaused: z.boolean().optional().describe('Messages wait while it is paused.'),
  }),
  answers: { 200: messageSchema },
  handle: async ({ req, params, body }) => {
    await changeEndpoint({ req, id: params.id, ...body })
    return { body: { message: translatorOf(req)('answers.webhook.changed') } }
  },
})
