import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { takeBackAllocation as takeBack } from '../../src/workflows/allocations/takeBack.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const takeBackAllocation = defineEndpoint({
  method: 'delete',
  path: '/payments/allocations/:id',
  summary: 'Take an allocation back: its invoice is owed again, and its money is the client’s credit',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payment-allocations', id: params.id }),
  answers: { 200: writeSchema('payment-allocations') },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id }, user }) => {
    await takeBack({ req, id, reversedBy: user.id })
    const doc = await readVisible({ req, collection: 'payment-allocations', id })
    return { body: { message: translatorOf(req)('answers.payment.allocationTakenBack'), doc } }
  },
})
