import { z } from 'zod'
import { isDocumentValid } from '../../src/domain/identity/identityDocuments.ts'
import { failField } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { dateSchema, idParams, idSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { companyToday } from '../../src/workflows/company/companyDay.ts'
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
      documentExpiresAt: dateSchema.optional(),
    }),
    z.object({ status: z.literal('rejected'), verification, rejectionReason: textSchema({ max: 2000 }) }),
  ]),
  answers: { 200: writeSchema('users') },
  errors: ['illegal_transition', 'not_found'],
  handle: async ({ req, row, body: { verification: checkId, ...decision }, user }) => {
    const today = await companyToday(req)
    if (decision.status === 'verified' && !isDocumentValid({ ...decision, today }))
      throw failField('documentExpiresAt', 'too_early.document')
    await decideIdentity({ req, userId: row.id, checkId, reviewerId: user.id, decision })
    const doc = await readVisible({ req, collection: 'users', id: row.id })
    const message = translatorOf(req)(
      decision.status === 'verified' ? 'answers.identity.verified' : 'answers.identity.rejected',
    )
    return { body: { message, doc } }
  },
})
