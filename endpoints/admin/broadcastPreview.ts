import { z } from 'zod'
import { locales } from '../../src/i18n/locales.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { textSchema } from '../../src/http/schemas.ts'
import { previewBroadcast } from '../../src/workflows/notifications/previewBroadcast.ts'

export const broadcastPreview = defineEndpoint({
  method: 'post',
  path: '/admin/system/broadcast/preview',
  summary: 'The mail of a broadcast as it would be read; nothing is sent',
  allow: 'admin',
  area: 'messages',
  body: z.object({
    title: textSchema({ max: 200 }),
    message: textSchema({ max: 10_000 }),
    locale: z.enum(locales).default('en'),
  }),
  answers: { 200: z.object({ subject: z.string(), html: z.string(), text: z.string(), locale: z.enum(locales) }) },
  handle: async ({ req, user, body }) => ({ body: await previewBroadcast({ req, reader: user, ...body }) }),
})
