import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { useInvoiceLink } from '../invoices/useInvoiceLink.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { payInvoice } from './payInvoice.ts'

type PayByLinkArgs = { req: PayloadRequest; token: string }

/**
 * Begins a card payment of the invoice of a mailed link, as its client would: whoever pays, there is one request and
 * one intent. The activity log says once that a link was used for it.
 */
export async function payByLink({ req, token }: PayByLinkArgs): ReturnType<typeof payInvoice> {
  const { id } = await useInvoiceLink({ req, token })
  const begun = await payInvoice({ req, id })
  await recordLinkUse({ req, payment: begun.payment, invoice: id })
  return begun
}

type RecordLinkUseArgs = { req: PayloadRequest; payment: string; invoice: string }

async function recordLinkUse({ req, payment, invoice }: RecordLinkUseArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { payments: payment } })
      const [first] = await sql({
        req,
        text: 'UPDATE payments SET link_used_at = $2 WHERE id = $1 AND link_used_at IS NULL RETURNING id',
        values: [payment, now().toISOString()],
      })
      if (!first) return
      await recordActivity({
        req,
        action: 'payment.link_used',
        entityType: 'payments',
        entityId: payment,
        after: { invoice, byLink: true },
      })
    },
  })
}
