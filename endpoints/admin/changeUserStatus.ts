import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { changeAccountStatus } from '../../src/workflows/users/changeAccountStatus.ts'

export const changeUserStatus = defineEndpoint({
  method: 'put',
  path: '/admin/users/:id/status',
  summary: 'Suspend an account, or let it in again; in force on its next request',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  body: z.object({ status: z.enum(['active', 'suspended']), reason: textSchema({ max: 500 }).nullish() }),
  answers: { 200: writeSchema('users') },
  errors: ['illegal_transition'],
  handle: async ({ req, row, body, user }) => {
    const { status, reason } = body
    await changeAccountStatus({ req, admin: user, userId: row.id, status, reason: reason ?? undefined })
    const doc = await readVisible({ req, collection: 'users', id: row.id })
    return {
      body: {
        message: translatorOf(req)(status === 'active' ? 'answers.account.active' : 'answers.account.suspended'),
        doc,
      },
    }
  },
})
