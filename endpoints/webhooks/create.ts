import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { addEndpoint } from '../../src/workflows/webhooks/changeEndpoints.ts'
import { secretAnswer, typesSchema, urlSchema } from './schemas.ts'

export const create = defineEndpoint({
  method: 'post',
  path: '/admin/webhooks',
  summary: 'Add a webhook endpoint; its secret is in this answer only',
  allow: 'admin',
  body: z.object({ url: urlSchema, types: typesSchema }),
  answers: { 201: z.object({ message: z.string(), id: idSchema, ...secretAnswer }) },
  handle: async ({ req, body }) => {
    const { id, secret } = await addEndpoint({ req, ...body })
    return { status: 201, body: { message: translatorOf(req)('answers.webhook.created'), id, secret } }
  },
})
