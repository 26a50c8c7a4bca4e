import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { withdrawPayment } from '../../src/workflows/cardPayments/withdrawPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { reasonSchema } from './schemas.ts'

export const cancel = defineEndpoint({
  method: 'put',
  path: '/payments/:id/cancel',
  summary: 'Withdraw a payment request that nobody has paid',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({ reason: reasonSchema }),
  answers: { 200: writeSchema('payments') },
  errors: ['illegal_transition', 'payments_not_configured', 'unavailable'],
  handle: async ({ req, params: { id }, body }) => {
    await withdrawPayment({ req, id, reason: body.reason })
    const doc = await readVisible({ req, collection: 'payments', id })
    return { body: { message: translatorOf(req)('answers.payment.withdrawn'), doc } }
  },
})
