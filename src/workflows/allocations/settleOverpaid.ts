import { reason } from '../../i18n/reason.ts'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Payment } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { transition } from '../lifecycle/transition.ts'
import { idOf } from '../request/idOf.ts'

/** Closes what an admin was to decide about an overpayment, once all of it pays other invoices. */
export async function settleOverpaid({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<void> {
  const invoice = idOf(payment.invoice)
  if (invoice === null || (await readInvoiceBalance({ req, id: invoice })).owed < 0) return
  const open = await sql<{ id: string }>({
    req,
    text: `SELECT r.id FROM payment_reviews r JOIN payments p ON p.id = r.payment_id
            WHERE p.invoice_id = $1 AND r.kind = 'overpaid_invoice' AND r.status = 'open' ORDER BY r.id FOR UPDATE OF r`,
    values: [invoice],
  })
  for (const { id } of open) {
    await transition({
      req,
      collection: 'payment-reviews',
      id,
      action: 'resolve',
      by: 'system',
      data: {
        resolution: 'keep',
        resolvedAt: now().toISOString(),
        note: reason('credit_applied'),
      },
      activity: { resolution: 'keep' },
    })
  }
}
