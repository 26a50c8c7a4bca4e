import { z } from 'zod'
import { paymentExceptionResolutions } from '../../src/domain/payments/paymentExceptions.ts'
import { offlineMethods } from '../../src/domain/payments/paymentMethods.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { resolvePaymentException as resolve } from '../../src/workflows/exceptionDecisions/resolvePaymentException.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { problem } from '../../src/i18n/problem.ts'

export const resolveReview = defineEndpoint({
  method: 'put',
  path: '/payments/reviews/:id/resolve',
  summary: 'Decide about money that fits nothing',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payment-reviews', id: params.id }),
  body: z
    .object({
      resolution: z.enum(paymentExceptionResolutions),
      note: textSchema({ max: 2000 }),
      reference: textSchema({ max: 200 }).optional().describe('Of the transfer; required by `pay_out`.'),
      method: z.enum(offlineMethods).optional().describe('How it was paid out.'),
    })
    .refine(({ resolution, reference }) => resolution !== 'pay_out' || reference !== undefined, {
      path: ['reference'],
      error: problem('required.reference'),
    }),
  answers: { 200: writeSchema('payment-reviews') },
  errors: ['illegal_transition', 'refund_refused', 'amount_not_chargeable', 'unavailable', 'payments_not_configured'],
  handle: async ({ req, params: { id }, body, user }) => {
    await resolve({ req, id, decision: body, resolvedBy: user.id })
    const doc = await readVisible({ req, collection: 'payment-reviews', id })
    return { body: { message: translatorOf(req)('answers.payment.reviewResolved'), doc } }
  },
})
