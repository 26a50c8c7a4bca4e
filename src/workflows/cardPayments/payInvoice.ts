import type { PayloadRequest } from 'payload'
import { markRepeatable } from '../../adapters/database/runFor.ts'
import { stripeClient } from '../../adapters/stripe/stripeClient.ts'
import { sql } from '../../adapters/database/sql.ts'
import { toStripeAmount } from '../../domain/payments/cardAmounts.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import { reason } from '../../i18n/reason.ts'
import type { Payment } from '../../payload-types.ts'
import { cancelOpenRequests } from '../invoices/cancelOpenRequests.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { createPaymentRequest } from '../payments/createPaymentRequest.ts'
import { lockInvoiceAndContract, planOfInvoice } from '../plans/planOfInvoice.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { beginCardPayment } from './beginCardPayment.ts'

type PayInvoiceArgs = {
  req: PayloadRequest
  /** Of the invoice. */
  id: string
}

/**
 * Begins a card payment of an open invoice: by its oldest open request, or by a new one for all that is owed. Parallel
 * calls get the same request and the same intent. 409 when nothing is owed, or a card is being charged more than that;
 * 422 and 503 before anything is created.
 */
export async function payInvoice({
  req,
  id,
}: PayInvoiceArgs): Promise<Awaited<ReturnType<typeof beginCardPayment>> & { payment: string }> {
  markRepeatable()
  const payment = await inTransaction({ req, work: () => findOrMakeRequest({ req, id }) })
  return { payment: payment.id, ...(await beginCardPayment({ req, payment })) }
}

async function findOrMakeRequest({ req, id }: { req: PayloadRequest; id: string }): Promise<Payment> {
  const { invoice, contract } = await lockInvoiceAndContract({ req, id })
  const { currency } = invoice
  const { owed } = await readInvoiceBalance({ req, id })
  const isOwed = invoice.kind === 'invoice' && invoiceStates.owed.includes(invoice.status)
  if (!isOwed || owed <= 0) throw fail('illegal_transition', { from: invoice.status, action: 'pay' })
  // A request that was made before a part was paid or credited asks for too much.
  await cancelOpenRequests({ req, invoiceId: id, owed, reason: reason('covered_by_credit') })
  const [open] = await sql<{ id: string; amount: string }>({
    req,
    text: `SELECT id, amount FROM payments WHERE invoice_id = $1 AND status = ANY($2) ORDER BY created_at, id LIMIT 1`,
    values: [id, paymentStates.unsettled],
  })
  if (open && Number(open.amount) > owed) throw fail('amount_exceeded', { left: owed, currency })
  if (open) return readRow({ req, collection: 'payments', id: open.id })
  if (!toStripeAmount({ amountMinor: owed, currency })) throw fail('amount_not_chargeable', { amount: owed, currency })
  stripeClient()
  return createPaymentRequest({
    req,
    project: idOf(invoice.project),
    client: idOf(invoice.client),
    invoice: id,
    ...(await planOfInvoice({ req, invoice, contract, amount: owed })),
    amount: owed,
    currency,
    description: invoice.invoiceNumber ?? '',
    dueDate: invoice.dueDate,
    requestedBy: null,
    isQuiet: true,
  })
}
