import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { markNotificationsRead } from '../../src/workflows/notifications/markNotificationsRead.ts'

export const markAllNotificationsRead = defineEndpoint({
  method: 'put',
  path: '/messages/notifications/read-all',
  summary: 'Mark all own notifications as read',
  allow: 'user',
  answers: { 200: z.object({ message: z.string(), count: z.int() }) },
  handle: async ({ req, user }) => {
    const count = await markNotificationsRead({ req, userId: user.id })
    return { body: { message: translatorOf(req)('answers.notification.allRead'), count } }
  },
})
