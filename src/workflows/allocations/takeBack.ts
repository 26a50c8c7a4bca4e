import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { reversePayment } from '../invoices/reversePayment.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readAhead } from '../shared/readAhead.ts'
import { readRow } from '../shared/readRow.ts'
import { undoAllocation } from './undoAllocation.ts'

type TakeBackAllocationArgs = {
  req: PayloadRequest
  id: string
  reversedBy: string
}

/**
 * Takes an allocation back: the invoice is owed again, and the money is the client's credit. Of parallel calls exactly
 * one has an effect; the others get 409 `illegal_transition`.
 */
export async function takeBackAllocation({ req, id, reversedBy }: TakeBackAllocationArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const unlocked = await readAhead({ req, collection: 'payment-allocations', id })
      const paymentId = idOf(unlocked.payment)
      const { payment } = await lockPayment({
        req,
        id: paymentId,
        money: 'out',
        invoices: [idOf(unlocked.invoice)],
      })
      const allocation = await lockRow({ req, collection: 'payment-allocations', id })
      if (allocation.reversedAt) throw fail('illegal_transition', { from: 'reversed', action: 'takeBack' })
      await undoAllocation({ req, allocation, payment, reversedBy })
      await reversePayment({
        req,
        invoice: await readRow({ req, collection: 'invoices', id: idOf(allocation.invoice) }),
      })
    },
  })
}
