import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { recordPayment } from '../../src/workflows/payments/recordPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { pastSchema } from './schemas.ts'

export const record = defineEndpoint({
  method: 'post',
  path: '/payments/:id/record',
  summary: 'Record money that came another way than by card',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({
    method: z.enum(['bank_transfer', 'cash', 'other']),
    reference: textSchema({ max: 200 }),
    paidAt: pastSchema.optional(),
  }),
  answers: { 200: writeSchema('payments') },
  errors: ['illegal_transition', 'amount_exceeded'],
  handle: async ({ req, params: { id }, body, user }) => {
    await recordPayment({ req, id, ...body, recordedBy: user.id })
    const doc = await readVisible({ req, collection: 'payments', id })
    return { body: { message: 'The payment was recorded.', doc } }
  },
})
