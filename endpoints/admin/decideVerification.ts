import { z } from 'zod'
import { now } from '../../src/adapters/clock.ts'
import { isDocumentValid } from '../../src/domain/identityDocuments.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { dateSchema, idParams, idSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { decideIdentity } from '../../src/workflows/identity/decideIdentity.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

const verification = idSchema
  .optional()
  .describe('The check that was looked at: another one, sent meanwhile, is not decided. Without it the newest.')

export const decideVerification = defineEndpoint({
  method: 'put',
  path: '/admin/users/:id/verification',
  summary: 'Decide the waiting identity check of a user',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  body: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('verified'),
      verification,
      documentType: textSchema({ max: 100 }).optional(),
      documentExpiresAt: dateSchema
        .refine((documentExpiresAt) => isDocumentValid({ documentExpiresAt, at: now() }), 'The document has expired.')
        .optional(),
    }),
    z.object({ status: z.literal('rejected'), verification, rejectionReason: textSchema({ max: 2000 }) }),
  ]),
  answers: { 200: writeSchema('users') },
  errors: ['illegal_transition', 'not_found'],
  handle: async ({ req, row, body: { verification: checkId, ...decision }, user }) => {
    await decideIdentity({ req, userId: row.id, checkId, reviewerId: user.id, decision })
    const doc = await readVisible({ req, collection: 'users', id: row.id })
    const message = decision.status === 'verified' ? 'The identity is verified.' : 'The documents are rejected.'
    return { body: { message, doc } }
  },
})
