import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { resendInvitation as resend } from '../../src/workflows/users/resendInvitation.ts'

export const resendInvitation = defineEndpoint({
  method: 'post',
  path: '/admin/users/:id/invitation',
  summary: 'Mail an invitation again; the links of earlier ones are void',
  allow: 'admin',
  rateLimit: 'auth',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  answers: { 202: messageSchema },
  errors: ['illegal_transition'],
  handle: async ({ req, row }) => {
    await resend({ req, userId: row.id })
    return { status: 202, body: { message: translatorOf(req)('answers.account.invited') } }
  },
})
