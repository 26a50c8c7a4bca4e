import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { sendMessage } from '../../src/workflows/messages/sendMessage.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { attachmentsSchema, contentSchema, messageTypeSchema } from './schemas.ts'

export const send = defineEndpoint({
  method: 'post',
  path: '/messages',
  summary: 'Write on a project',
  allow: 'user',
  area: 'messages',
  body: z.object({
    project: idSchema,
    content: contentSchema,
    subject: textSchema({ max: 200 })
      .or(z.literal('').transform(() => null))
      .nullish(),
    recipient: idSchema.nullish(),
    type: messageTypeSchema.nullish(),
    attachments: attachmentsSchema,
  }),
  answers: { 201: writeSchema('messages') },
  errors: ['not_found', 'file_not_scanned', 'file_infected'],
  handle: async ({ req, user, body }) => {
    const project = await readVisible({ req, collection: 'projects', id: body.project })
    const id = await sendMessage({
      req,
      sender: user,
      project,
      content: body.content,
      subject: body.subject ?? undefined,
      type: body.type ?? 'general',
      recipient: body.recipient ?? undefined,
      attachments: body.attachments,
    })
    return {
      status: 201,
      body: {
        message: translatorOf(req)('answers.message.sent'),
        doc: await readVisible({ req, collection: 'messages', id }),
      },
    }
  },
})
