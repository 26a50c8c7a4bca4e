import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { bookWriteOff } from './bookWriteOff.ts'
import { cancelOpenRequests } from './cancelOpenRequests.ts'

/**
 * Gives up what is still owed of an issued invoice: nothing is asked for any more, and what was earned and the tax on it stay as they were
 * invoiced. Of parallel calls exactly one has an effect, the others get 409 `illegal_transition`. The client is told only that requests were
 * withdrawn; the reason stays with the agency.
 */
export async function writeOffInvoice({
  req,
  id,
  reason,
}: {
  req: PayloadRequest
  id: string
  reason: string
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const writtenOffAt = now().toISOString()
      const { before: invoice } = await transition({
        req,
        collection: 'invoices',
        id,
        action: 'payAll',
        by: 'system',
        guard: checkOwed,
        data: { writtenOffAt },
      })
      const { owed: amount } = await readInvoiceBalance({ req, id })
      await bookWriteOff({ req, invoice, amount, memo: reason })
      await recordActivity({
        req,
        action: 'invoice.writtenOff',
        entityType: 'invoices',
        entityId: id,
        after: { amount, currency: invoice.currency, reason },
      })
      await cancelOpenRequests({ req, invoiceId: id, owed: 0, reason: 'The invoice is not asked for any more.' })
    },
  })
}

function checkOwed({ kind, status }: Invoice): void {
  const isOwed = kind === 'invoice' && (status === 'open' || status === 'partially_paid')
  if (!isOwed) throw fail('illegal_transition', { from: status, action: 'writeOff' })
}
