import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { endUserSessions } from '../../src/workflows/auth/endUserSessions.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const endUserSession = defineEndpoint({
  method: 'delete',
  path: '/admin/users/:id/sessions/:sessionId',
  summary: 'End one session of a user; its tokens and signed links are dead at once',
  allow: 'admin',
  params: z.object({ id: idSchema, sessionId: idSchema }),
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  answers: { 200: messageSchema },
  errors: ['not_found'],
  handle: async ({ req, row, params }) => {
    await endUserSessions({ req, userId: row.id, only: params.sessionId })
    return { body: { message: translatorOf(req)('answers.session.ended') } }
  },
})
