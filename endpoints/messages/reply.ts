import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { replyToMessage } from '../../src/workflows/messages/replyToMessage.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { attachmentsSchema, contentSchema } from './schemas.ts'

export const reply = defineEndpoint({
  method: 'post',
  path: '/messages/:id/reply',
  summary: 'Answer in the same thread, to the other side',
  allow: 'user',
  area: 'messages',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'messages', id: params.id }),
  body: z.object({ content: contentSchema, attachments: attachmentsSchema }),
  answers: { 201: writeSchema('messages') },
  handle: async ({ req, user, row, body }) => {
    const id = await replyToMessage({ req, sender: user, to: row, ...body })
    return {
      status: 201,
      body: {
        message: translatorOf(req)('answers.message.replied'),
        doc: await readVisible({ req, collection: 'messages', id }),
      },
    }
  },
})
