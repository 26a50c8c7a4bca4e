import type { PayloadRequest } from 'payload'
import { reason as stored } from '../../i18n/reason.ts'
import { now } from '../../adapters/now.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { bookWriteOff } from './bookWriteOff.ts'
import { cancelOpenRequests } from './cancelOpenRequests.ts'

type WriteOffInvoiceArgs = { req: PayloadRequest; id: string; reason: string }

/**
 * Writes off the balance due of an issued invoice. No more is requested; the revenue and its tax stay as invoiced. Of
 * parallel calls exactly one has an effect; the others get 409 `illegal_transition`. The client learns only of
 * withdrawn requests; the reason stays with the agency.
 */
export async function writeOffInvoice({ req, id, reason }: WriteOffInvoiceArgs): Promise<void> {
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
        action: 'invoice.written_off',
        entityType: 'invoices',
        entityId: id,
        after: { amount, currency: invoice.currency, reason },
      })
      await cancelOpenRequests({ req, invoiceId: id, owed: 0, reason: stored('invoice_written_off') })
    },
  })
}

function checkOwed({ kind, status }: Invoice): void {
  const isOwed = kind === 'invoice' && invoiceStates.owed.includes(status)
  if (!isOwed) throw fail('illegal_transition', { from: status, action: 'writeOff' })
}
