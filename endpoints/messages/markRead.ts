import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { markMessageRead } from '../../src/workflows/messages/markMessageRead.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const markRead = defineEndpoint({
  method: 'put',
  path: '/messages/:id/read',
  summary: 'Mark a message as read by its recipient',
  allow: 'user',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'messages', id: params.id }),
  answers: { 200: writeSchema('messages') },
  errors: ['forbidden'],
  handle: async ({ req, user, row }) => {
    await markMessageRead({ req, message: row, reader: user })
    return {
      body: {
        message: translatorOf(req)('answers.message.read'),
        doc: await readVisible({ req, collection: 'messages', id: row.id }),
      },
    }
  },
})
