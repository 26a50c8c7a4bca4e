import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { revokeInvitation as revoke } from '../../src/workflows/users/revokeInvitation.ts'

export const revokeInvitation = defineEndpoint({
  method: 'delete',
  path: '/admin/users/:id/invitation',
  summary: 'Revoke an invitation: its links are void, and the account is suspended',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  answers: { 200: writeSchema('users') },
  errors: ['illegal_transition'],
  handle: async ({ req, row }) => {
    await revoke({ req, userId: row.id })
    const doc = await readVisible({ req, collection: 'users', id: row.id })
    return { body: { message: translatorOf(req)('answers.account.invitationRevoked'), doc } }
  },
})
