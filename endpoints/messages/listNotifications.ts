import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerList, listQuery } from '../../src/http/list.ts'
import { docSchema, listSchema } from '../../src/http/schemas.ts'

export const listNotifications = defineEndpoint({
  method: 'get',
  path: '/messages/notifications',
  summary: 'Own notifications, newest first',
  allow: 'user',
  isPlainRead: true,
  query: listQuery,
  answers: { 200: listSchema(docSchema('notifications')) },
  handle: ({ req }) => answerList({ req, collection: 'notifications' }),
})
