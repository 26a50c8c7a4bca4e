import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, dateSchema, idSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { askForPayment } from '../../src/workflows/payments/askForPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { currencySchema } from './schemas.ts'

export const request = defineEndpoint({
  method: 'post',
  path: '/payments',
  summary: 'Request a payment from the client of a project',
  allow: 'admin',
  body: z
    .object({
      project: idSchema,
      amount: amountSchema,
      currency: currencySchema.optional(),
      description: textSchema({ max: 500 }),
      milestone: idSchema.optional(),
      contract: idSchema.optional(),
      invoice: idSchema.optional(),
      dueDate: dateSchema.optional(),
      planPart: z
        .literal('deposit')
        .optional()
        .describe('The deposit of the contract, where its request was cancelled.'),
    })
    .refine(({ planPart, contract, milestone }) => planPart === undefined || (contract && !milestone), {
      path: ['planPart'],
      error: 'A deposit belongs to a contract and to no milestone.',
    }),
  answers: { 201: writeSchema('payments') },
  errors: ['not_found', 'illegal_transition', 'amount_exceeded', 'duplicate'],
  handle: async ({ req, body, user }) => {
    const { id } = await askForPayment({ req, asked: body, requestedBy: user.id })
    const doc = await readVisible({ req, collection: 'payments', id })
    return { status: 201, body: { message: 'The payment was requested.', doc } }
  },
})
