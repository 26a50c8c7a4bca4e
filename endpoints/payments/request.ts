import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, dateSchema, idSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { requestPayment } from '../../src/workflows/settlement/requestPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { confirmDateSchema, currencySchema } from './schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

export const request = defineEndpoint({
  method: 'post',
  path: '/payments',
  summary: 'Request a payment from the client of a project',
  allow: 'admin',
  area: 'money',
  body: z
    .object({
      project: idSchema,
      amount: amountSchema.optional().describe('What the plan has for the part it names, where it is not given.'),
      currency: currencySchema.optional(),
      description: textSchema({ max: 500 })
        .optional()
        .describe('The title of the part it names, where it is not given.'),
      milestone: idSchema.optional(),
      contract: idSchema.optional(),
      invoice: idSchema.optional(),
      dueDate: dateSchema.optional(),
      confirmDate: confirmDateSchema,
      planPart: z
        .literal('deposit')
        .optional()
        .describe('The deposit of the contract, where its request was cancelled.'),
    })
    .refine(({ amount, planPart, milestone }) => amount !== undefined || planPart || milestone, {
      path: ['amount'],
      error: problem('required'),
    })
    .refine(({ description, planPart, milestone }) => description !== undefined || planPart || milestone, {
      path: ['description'],
      error: problem('required'),
    })
    .refine(({ planPart, contract, milestone }) => planPart === undefined || (contract && !milestone), {
      path: ['planPart'],
      error: problem('conflicting.deposit'),
    }),
  answers: { 201: writeSchema('payments') },
  errors: ['not_found', 'illegal_transition', 'amount_exceeded', 'duplicate', 'unlikely_date'],
  handle: async ({ req, body, user }) => {
    const { id } = await requestPayment({ req, asked: body, requestedBy: user.id })
    const doc = await readVisible({ req, collection: 'payments', id })
    return { status: 201, body: { message: translatorOf(req)('answers.payment.requested'), doc } }
  },
})
