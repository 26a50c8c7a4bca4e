import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { textSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { startBroadcast } from '../../src/workflows/notifications/startBroadcast.ts'

export const broadcast = defineEndpoint({
  method: 'post',
  path: '/admin/system/broadcast',
  summary: 'Tell everyone of an audience, each exactly once',
  allow: 'admin',
  area: 'messages',
  body: z.object({
    title: textSchema({ max: 200 }),
    message: textSchema({ max: 10_000 }),
    audience: z.enum(['all', 'client', 'admin']),
    channels: z
      .array(z.enum(['in_app', 'email']))
      .min(1)
      .max(10)
      .default(['in_app', 'email'])
      .transform((channels) => [...new Set(channels)]),
  }),
  answers: { 202: z.object({ message: z.string(), recipientCount: z.int() }) },
  handle: async ({ req, user, body }) => {
    const { recipientCount } = await startBroadcast({ req, sentBy: user.id, ...body })
    return { status: 202, body: { message: translatorOf(req)('answers.broadcast.started'), recipientCount } }
  },
})
