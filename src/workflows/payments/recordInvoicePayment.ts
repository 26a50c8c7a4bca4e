import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { stillPayable } from '../../domain/stillPayable.ts'
import { fail } from '../../errors.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { cancelOpenRequests } from '../invoices/cancelOpenRequests.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { recordPayment } from './recordPayment.ts'
import { requestPayment } from './requestPayment.ts'

/**
 * Money that came for an invoice another way than by card, in one step. A request that asks for just this amount is the one that it settles;
 * otherwise requests for what is not owed any more are withdrawn. However many are recorded at once, an invoice never takes more than is still
 * owed (409 `amount_exceeded`, what is being paid by card at this moment included); 409 `illegal_transition` where nothing is.
 */
export async function recordInvoicePayment({
  req,
  id,
  amount,
  method,
  reference,
  paidAt,
  recordedBy,
}: {
  req: PayloadRequest
  /** Of the invoice. */
  id: string
  /** In the minor unit; all that is owed where it is left out. */
  amount?: number | undefined
  method: 'bank_transfer' | 'cash' | 'other'
  reference: string
  paidAt?: string | undefined
  recordedBy: string
}): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      const invoice = await lockRow({ req, collection: 'invoices', id })
      const left = stillPayable(await readInvoiceBalance({ req, id }))
      if (!invoice.issuedAt || invoice.kind !== 'invoice' || left === 0)
        throw fail('illegal_transition', { from: invoice.status, action: 'record' })
      const paid = amount ?? left
      if (paid > left) throw fail('amount_exceeded', { left, currency: invoice.currency })
      const payment =
        (await findRequest({ req, id, amount: paid })) ??
        (await makeRequest({ req, invoice, amount: paid, left, recordedBy }))
      return recordPayment({ req, id: payment, method, reference, paidAt, recordedBy })
    },
  })
}

/** The oldest open request for just this amount. */
async function findRequest({ req, id, amount }: { req: PayloadRequest; id: string; amount: number }) {
  const [open] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments WHERE invoice_id = $1 AND amount = $2 AND status IN ('pending', 'failed')
            ORDER BY created_at, id LIMIT 1`,
    values: [id, amount],
  })
  return open?.id
}

async function makeRequest({
  req,
  invoice,
  amount,
  left,
  recordedBy,
}: {
  req: PayloadRequest
  invoice: Invoice
  amount: number
  left: number
  recordedBy: string
}): Promise<string> {
  const reason = 'It was paid in another way.'
  await cancelOpenRequests({ req, invoiceId: invoice.id, owed: left - amount, reason })
  const [open] = await sql<{ asked: string }>({
    req,
    text: `SELECT coalesce(sum(amount), 0) AS asked FROM payments
            WHERE invoice_id = $1 AND status IN ('pending', 'processing', 'failed')`,
    values: [invoice.id],
  })
  const free = left - Number(open?.asked)
  if (amount > free) throw fail('amount_exceeded', { left: Math.max(0, free), currency: invoice.currency })
  const { id } = await requestPayment({
    req,
    project: idOf(invoice.project),
    client: idOf(invoice.client),
    contract: idOf(invoice.contract),
    milestone: idOf(invoice.milestone),
    invoice: invoice.id,
    amount,
    currency: invoice.currency,
    description: invoice.invoiceNumber ?? '',
    requestedBy: recordedBy,
    isQuiet: true,
  })
  return id
}
