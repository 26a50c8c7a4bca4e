import type { PayloadRequest } from 'payload'
import { accountOfMethod, postings } from '../../domain/ledger/postings.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { applyReceipt } from '../allocations/applyByContract.ts'
import { applyPayment } from '../invoices/applyPayment.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { startOfDay } from '../../lib/startOfDay.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { invoiceLater } from '../plans/invoiceLater.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { nameOf } from '../request/nameOf.ts'
import { aboutPayment } from '../payments/aboutPayment.ts'
import { readRow } from '../shared/readRow.ts'
import { bookPayment, claimOf } from '../payments/bookPayment.ts'

type ReceivePaymentArgs = {
  req: PayloadRequest
  payment: Payment
  invoice: Invoice | null
  /** ISO 8601. */
  paidAt: string
  memo: string
}

/**
 * Handles a payment that has just been completed, however its money was received. It is booked once, its locked invoice
 * moves, money for no invoice pays the open ones of its contract or gets its own, and the client gets a receipt. Runs
 * in the transaction of the move, under the locks of `lockPayment`.
 */
export async function receivePayment({ req, payment, invoice, paidAt, memo }: ReceivePaymentArgs): Promise<void> {
  await bookPayment({
    req,
    payment,
    key: `payment:${payment.id}:received`,
    kind: 'receipt',
    occurredAt: paidAt,
    memo,
    entries: postings.receipt({
      amount: BigInt(payment.amount),
      into: accountOfMethod[payment.method ?? 'other'],
      claim: claimOf(payment),
    }),
  })
  if (invoice) await applyPayment({ req, invoice, paidAt })
  else await applyReceipt({ req, payment })
  await invoiceLater({ req, payment })
  const [clientId, data] = [idOf(payment.client), aboutPayment(payment)]
  await notify({
    req,
    kind: 'payment.received',
    to: [clientId],
    data: { ...data, paidAt: await dayOrMoment({ req, paidAt }) },
  })
  // An admin who recorded the payment knows of it.
  if (payment.method !== 'card') return
  const client = await readRow({ req, collection: 'users', id: clientId })
  await notify({ req, kind: 'payment.paid_by_card', to: ['admins'], data: { ...data, clientName: nameOf(client) } })
}

/** A day is stored as its start in the company's time zone. It stays that day in every reader's zone. */
async function dayOrMoment({ req, paidAt }: { req: PayloadRequest; paidAt: string }): Promise<string> {
  const timezone = await companyTimezone(req)
  const day = dayIn({ at: new Date(paidAt), timezone })
  return startOfDay({ day, timezone }).toISOString() === paidAt ? day : paidAt
}
