import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { rotateSecret } from '../../src/workflows/webhooks/changeEndpoints.ts'
import { secretAnswer } from './schemas.ts'

export const rotate = defineEndpoint({
  method: 'post',
  path: '/admin/webhooks/:id/secret',
  summary: 'Give a webhook endpoint a new secret; for a day the old one signs as well',
  allow: 'admin',
  params: idParams,
  answers: { 200: z.object({ message: z.string(), oldSecretUntil: z.iso.datetime(), ...secretAnswer }) },
  handle: async ({ req, params }) => ({
    body: { message: translatorOf(req)('answers.webhook.rotated'), ...(await rotateSecret({ req, id: params.id })) },
  }),
})
