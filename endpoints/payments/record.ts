import { z } from 'zod'
import { offlineMethods } from '../../src/domain/payments/paymentMethods.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { recordPayment } from '../../src/workflows/settlement/recordPayment.ts'
import { pastMoment } from '../../src/workflows/settlement/pastMoment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { confirmDateSchema, confirmSchema, pastSchema } from './schemas.ts'

export const record = defineEndpoint({
  method: 'post',
  path: '/payments/:id/record',
  summary: 'Record money that came another way than by card',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({
    method: z.enum(offlineMethods),
    reference: textSchema({ max: 200 }),
    paidAt: pastSchema.optional(),
    confirmDate: confirmDateSchema,
    confirm: confirmSchema,
  }),
  answers: { 200: writeSchema('payments') },
  errors: ['illegal_transition', 'amount_exceeded', 'duplicate', 'already_received', 'unlikely_date'],
  handle: async ({ req, params: { id }, body: { paidAt: said, ...body }, user }) => {
    const paidAt = said && (await pastMoment({ req, said, path: 'paidAt' }))
    await recordPayment({ req, id, ...body, paidAt, recordedBy: user.id })
    const doc = await readVisible({ req, collection: 'payments', id })
    return { body: { message: translatorOf(req)('answers.payment.recorded'), doc } }
  },
})
