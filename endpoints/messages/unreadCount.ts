import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { countUnreadMessages } from '../../src/workflows/messages/countUnreadMessages.ts'
import { unreadCountSchema } from './schemas.ts'

export const unreadCount = defineEndpoint({
  method: 'get',
  path: '/messages/unread-count',
  summary: 'How many messages wait to be read',
  allow: 'user',
  isPlainRead: true,
  answers: { 200: unreadCountSchema },
  handle: async ({ req, user }) => ({ body: { unreadCount: await countUnreadMessages({ req, userId: user.id }) } }),
})
