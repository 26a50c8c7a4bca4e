import type { PayloadRequest } from 'payload'
import { reason as stored } from '../../i18n/reason.ts'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { postings } from '../../domain/ledger/postings.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { bookInvoice, totalsOf } from './bookInvoice.ts'
import { cancelOpenRequests } from './cancelOpenRequests.ts'

type VoidInvoiceArgs = { req: PayloadRequest; id: string; reason: string }

/**
 * Voids a draft, an open invoice with nothing paid, being paid or credited, or one of nothing. Its number stays taken,
 * its open payment requests are withdrawn, and a client who had it is notified.
 */
export async function voidInvoice({ req, id, reason }: VoidInvoiceArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const { before, after } = await transition({
        req,
        collection: 'invoices',
        id,
        action: 'void',
        by: 'admin',
        reason,
        guard: (invoice) => checkUntouched({ req, invoice }),
        data: { voidedAt: now().toISOString(), paidAt: null, reason },
      })
      if (before.status !== 'draft') {
        await bookInvoice({
          req,
          invoice: after,
          key: `invoice:${id}:voided`,
          kind: 'invoice_voided',
          entries: postings.invoiceVoided(totalsOf(after)),
        })
      }
      await cancelOpenRequests({ req, invoiceId: id, owed: 0, reason: stored('invoice_voided', { reason }) })
      const { client, invoiceNumber } = after
      if (!invoiceNumber) return
      const data = { invoiceId: id, invoiceNumber, reason }
      await notify({ req, kind: 'invoice.voided', to: [idOf(client)], data })
    },
  })
}

async function checkUntouched({ req, invoice }: { req: PayloadRequest; invoice: Invoice }): Promise<void> {
  const [row] = await sql<{ paying: boolean }>({
    req,
    text: `SELECT EXISTS (SELECT 1 FROM payments WHERE invoice_id = $1 AND status = 'processing') AS paying`,
    values: [invoice.id],
  })
  const { charged, owed } = await readInvoiceBalance({ req, id: invoice.id })
  const isTouched = row?.paying || owed !== charged
  const isOfNothing = invoice.kind === 'invoice' && charged === 0
  if (isTouched || (invoice.status === 'paid' && !isOfNothing))
    throw fail('illegal_transition', { from: invoice.status, action: 'void' })
}
