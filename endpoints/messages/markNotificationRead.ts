import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { markNotificationsRead } from '../../src/workflows/notifications/markNotificationsRead.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const markNotificationRead = defineEndpoint({
  method: 'put',
  path: '/messages/notifications/:id/read',
  summary: 'Mark an own notification as read',
  allow: 'user',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'notifications', id: params.id }),
  answers: { 200: writeSchema('notifications') },
  handle: async ({ req, user, row }) => {
    await markNotificationsRead({ req, userId: user.id, only: row.id })
    return {
      body: {
        message: translatorOf(req)('answers.notification.read'),
        doc: await readVisible({ req, collection: 'notifications', id: row.id }),
      },
    }
  },
})
