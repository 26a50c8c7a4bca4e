import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { countUnreadNotifications } from '../../src/workflows/notifications/countUnreadNotifications.ts'
import { unreadCountSchema } from './schemas.ts'

export const notificationUnreadCount = defineEndpoint({
  method: 'get',
  path: '/messages/notifications/unread-count',
  summary: 'How many notifications wait to be read',
  allow: 'user',
  isPlainRead: true,
  answers: { 200: unreadCountSchema },
  handle: async ({ req, user }) => ({
    body: { unreadCount: await countUnreadNotifications({ req, userId: user.id }) },
  }),
})
