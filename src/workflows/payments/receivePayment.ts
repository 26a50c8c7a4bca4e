import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/formatMoney.ts'
import { accountOfMethod, postings } from '../../domain/postings.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { payIntoInvoice } from '../invoices/payIntoInvoice.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'
import { bookPayment, claimOf } from './bookPayment.ts'

/**
 * What follows from a payment that has just become completed, whichever way its money came: it is booked once, its locked invoice moves, and the
 * client is thanked. In the transaction of the move.
 */
export async function receivePayment({
  req,
  payment,
  invoice,
  paidAt,
  memo,
}: {
  req: PayloadRequest
  payment: Payment
  invoice: Invoice | null
  /** ISO 8601. */
  paidAt: string
  memo: string
}): Promise<void> {
  await bookPayment({
    req,
    payment,
    key: `payment:${payment.id}:received`,
    kind: 'receipt',
    occurredAt: paidAt,
    memo,
    entries: postings.receipt({
      amount: BigInt(payment.amount),
      into: accountOfMethod(payment.method),
      claim: claimOf(payment),
    }),
  })
  if (invoice) await payIntoInvoice({ req, invoice, paidAt })
  await thankClient({ req, payment, paidAt })
  // Of what an admin has written down himself nobody has to tell him.
  if (payment.method === 'card') await tellAdmins({ req, payment })
}

async function thankClient({ req, payment, paidAt }: { req: PayloadRequest; payment: Payment; paidAt: string }) {
  const amount = formatMoney({ amountMinor: payment.amount, currency: payment.currency })
  const { id, description } = payment
  await notify({
    req,
    to: [idOf(payment.client)],
    type: 'payment.received',
    data: { amount, description },
    entity: { type: 'payments', id },
    mail: ({ firstName }) => ({
      template: 'payment_received',
      link: { path: `/payments/${id}` },
      data: { firstName, amount, description, paidAt: dayOrMoment(paidAt) },
    }),
  })
}

/** A day was given as a day and is kept as its start in UTC: no reader's time zone makes another day of it. */
function dayOrMoment(time: string): string {
  return time.endsWith('T00:00:00.000Z') ? time.slice(0, 10) : time
}

async function tellAdmins({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<void> {
  const amount = formatMoney({ amountMinor: payment.amount, currency: payment.currency })
  const client = await readRow({ req, collection: 'users', id: idOf(payment.client) })
  const { id, description } = payment
  const data = { amount, description, clientName: `${client.firstName} ${client.lastName}` }
  await notify({
    req,
    to: 'admins',
    type: 'payment.arrived',
    data,
    entity: { type: 'payments', id },
    mail: ({ firstName }) => ({
      template: 'payment_arrived',
      link: { site: 'backend', path: `/admin/collections/payments/${id}` },
      data: { ...data, firstName },
    }),
  })
}
