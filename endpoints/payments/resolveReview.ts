import { z } from 'zod'
import { reviewResolutions } from '../../src/domain/reviews.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { resolveReview as resolve } from '../../src/workflows/reviews/resolveReview.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const resolveReview = defineEndpoint({
  method: 'put',
  path: '/payments/reviews/:id/resolve',
  summary: 'Decide about money that fits nothing',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payment-reviews', id: params.id }),
  body: z
    .object({
      resolution: z.enum(reviewResolutions),
      note: textSchema({ max: 2000 }),
      reference: textSchema({ max: 200 }).optional().describe('Of the transfer; required by `pay_out`.'),
      method: z.enum(['bank_transfer', 'cash', 'other']).optional().describe('How it was paid out.'),
    })
    .refine(({ resolution, reference }) => resolution !== 'pay_out' || reference !== undefined, {
      path: ['reference'],
      error: 'What was paid out has a reference.',
    }),
  answers: { 200: writeSchema('payment-reviews') },
  errors: ['illegal_transition', 'refund_refused', 'amount_not_chargeable', 'unavailable', 'payments_not_configured'],
  handle: async ({ req, params: { id }, body, user }) => {
    await resolve({ req, id, decision: body, resolvedBy: user.id })
    const doc = await readVisible({ req, collection: 'payment-reviews', id })
    return { body: { message: 'The review was decided.', doc } }
  },
})
