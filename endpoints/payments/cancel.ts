import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { cancelPayment } from '../../src/workflows/payments/cancelPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { reasonSchema } from './schemas.ts'

export const cancel = defineEndpoint({
  method: 'put',
  path: '/payments/:id/cancel',
  summary: 'Withdraw a payment request that nobody has paid',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({ reason: reasonSchema }),
  answers: { 200: writeSchema('payments') },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id }, body }) => {
    await cancelPayment({ req, id, reason: body.reason })
    const doc = await readVisible({ req, collection: 'payments', id })
    return { body: { message: 'The payment request was withdrawn.', doc } }
  },
})
