import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import { formatMoney } from '../../domain/formatMoney.ts'
import { accountOfMethod, postings } from '../../domain/postings.ts'
import { stillPayable } from '../../domain/stillPayable.ts'
import type { Payment } from '../../payload-types.ts'
import { payIntoInvoice } from '../invoices/payIntoInvoice.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { bookPayment, claimOf } from './bookPayment.ts'
import { lockPayment } from './lockPayment.ts'

/**
 * Money that came another way than by card. The payment, its invoice and the activity entries change together or not at all; of parallel
 * calls exactly one has an effect, the others get 409 `illegal_transition`. The whole amount of the payment is recorded.
 */
export async function recordPayment({
  req,
  id,
  method,
  reference,
  paidAt = now().toISOString(),
  recordedBy,
}: {
  req: PayloadRequest
  id: string
  method: 'bank_transfer' | 'cash' | 'other'
  reference: string
  /** ISO 8601. */
  paidAt?: string | undefined
  recordedBy: string
}): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      const { invoice } = await lockPayment({ req, id })
      const { after } = await transition({
        req,
        collection: 'payments',
        id,
        action: 'record',
        by: 'admin',
        data: { method, reference, paidAt, recordedBy, failureReason: null },
        activity: { method, reference, paidAt },
      })
      if (invoice) {
        const left = stillPayable(await readInvoiceBalance({ req, id: invoice.id }))
        if (after.amount > left) throw fail('amount_exceeded', { left, currency: after.currency })
      }
      await bookPayment({
        req,
        payment: after,
        key: `payment:${id}:received`,
        kind: 'receipt',
        occurredAt: paidAt,
        memo: reference,
        entries: postings.receipt({
          amount: BigInt(after.amount),
          into: accountOfMethod(method),
          claim: claimOf(after),
        }),
      })
      if (invoice) await payIntoInvoice({ req, invoice, paidAt })
      await thankClient({ req, payment: after, paidAt })
      return after
    },
  })
}

async function thankClient({ req, payment, paidAt }: { req: PayloadRequest; payment: Payment; paidAt: string }) {
  const amount = formatMoney({ amountMinor: payment.amount, currency: payment.currency })
  const { id, description } = payment
  await notify({
    req,
    to: [idOf(payment.client)],
    topic: 'payments',
    type: 'payment.received',
    title: `Payment received: ${amount}`,
    message: description,
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
