import { z } from 'zod'
import { now } from '../../src/adapters/clock.ts'
import { isDocumentValid } from '../../src/domain/identityDocuments.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { dateSchema, idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { decideIdentity } from '../../src/workflows/identity/decideIdentity.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

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
      documentType: textSchema({ max: 100 }).optional(),
      documentExpiresAt: dateSchema
        .refine((documentExpiresAt) => isDocumentValid({ documentExpiresAt, at: now() }), 'The document has expired.')
        .optional(),
    }),
    z.object({ status: z.literal('rejected'), rejectionReason: textSchema({ max: 2000 }) }),
  ]),
  answers: { 200: writeSchema('users') },
  errors: ['illegal_transition'],
  handle: async ({ req, row, body, user }) => {
    await decideIdentity({ req, userId: row.id, reviewerId: user.id, decision: body })
    const doc = await readVisible({ req, collection: 'users', id: row.id })
    const message = body.status === 'verified' ? 'The identity is verified.' : 'The documents are rejected.'
    return { body: { message, doc } }
  },
})
