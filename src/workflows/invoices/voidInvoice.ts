import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { postings } from '../../domain/postings.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { bookInvoice, totalsOf } from './bookInvoice.ts'
import { cancelOpenRequests } from './cancelOpenRequests.ts'

/**
 * Voids a draft, or an open invoice of which nothing is paid, being paid or credited. Its number stays taken, its open payment requests are
 * withdrawn, and a client who had it is told.
 */
export async function voidInvoice({
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
      const { before, after } = await transition({
        req,
        collection: 'invoices',
        id,
        action: 'void',
        by: 'admin',
        reason,
        guard: (invoice) => checkUntouched({ req, invoice }),
        data: { voidedAt: now().toISOString(), reason },
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
      await cancelOpenRequests({ req, invoiceId: id, owed: 0, reason: `The invoice was voided: ${reason}` })
      if (after.invoiceNumber) await tellClient({ req, invoice: after, invoiceNumber: after.invoiceNumber, reason })
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
  if (isTouched) throw fail('illegal_transition', { from: invoice.status, action: 'void' })
}

async function tellClient({
  req,
  invoice,
  invoiceNumber,
  reason,
}: {
  req: PayloadRequest
  invoice: Invoice
  invoiceNumber: string
  reason: string
}): Promise<void> {
  await notify({
    req,
    to: [idOf(invoice.client)],
    type: 'invoice.voided',
    data: { invoiceNumber, reason },
    entity: { type: 'invoices', id: invoice.id },
    mail: ({ firstName }) => ({
      template: 'invoice_voided',
      link: { path: `/invoices/${invoice.id}` },
      data: { firstName, invoiceNumber, reason },
    }),
  })
}
