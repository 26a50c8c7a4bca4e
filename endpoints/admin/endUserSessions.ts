import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { z } from 'zod'
import { endUserSessions as endSessionsOf } from '../../src/workflows/auth/endUserSessions.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const endUserSessions = defineEndpoint({
  method: 'delete',
  path: '/admin/users/:id/sessions',
  summary: 'End all sessions of a user; the present one too where it is your own account',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  answers: { 200: messageSchema.extend({ endedCount: z.int() }) },
  handle: async ({ req, row }) => {
    const endedCount = await endSessionsOf({ req, userId: row.id })
    return { body: { message: translatorOf(req)('answers.session.allEnded'), endedCount } }
  },
})
