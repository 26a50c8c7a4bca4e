import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { OfflineMethod } from '../../domain/payments/paymentMethods.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { readCredits } from '../credit/readCredits.ts'
import { idOf } from '../request/idOf.ts'

/** The company's day of a time, in its zone $1. Who recorded a day meant its start there: `pastMoment`. */
const dayOf = (time: string) => `(${time} AT TIME ZONE $1::text)::date`

type RefuseDuplicateReceiptArgs = {
  req: PayloadRequest
  /** Id. */
  invoice: string
  amount: number
  method: OfflineMethod
  reference: string
  /** ISO 8601. */
  paidAt: string
}

/**
 * 409 `duplicate` with the `payment` when money of this amount, method and reference was recorded for the invoice on
 * the same day of the company. Runs under the invoice's lock, so of two at once the second sees the first.
 */
export async function refuseDuplicateReceipt({
  req,
  invoice,
  amount,
  method,
  reference,
  paidAt,
}: RefuseDuplicateReceiptArgs): Promise<void> {
  const { timezone } = await readCompany(req)
  const [same] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments
            WHERE invoice_id = $3 AND amount = $4 AND method::text = $5 AND reference = $6 AND status = ANY($7)
              AND ${dayOf('paid_at')} = ${dayOf('$2::timestamptz')} LIMIT 1`,
    values: [timezone, paidAt, invoice, amount, method, reference, paymentStates.received],
  })
  if (same) throw fail('duplicate', { payment: same.id })
}

type RefuseCoveredArgs = {
  req: PayloadRequest
  invoice: Invoice
  amount: number
}

/**
 * 409 `already_received` with the `payment` when unallocated money of the client is exactly this amount: it has come
 * already, and is to be applied instead.
 */
export async function refuseCovered({ req, invoice, amount }: RefuseCoveredArgs): Promise<void> {
  const credits = await readCredits({ req, client: idOf(invoice.client), currency: invoice.currency })
  const same = credits.find(({ total }) => total === amount)
  if (same) throw fail('already_received', { payment: same.payment })
}

type RefuseDuplicateRefundArgs = {
  req: PayloadRequest
  /** Id. */
  payment: string
  amount: number
  reason: string
  /** ISO 8601. */
  at: string
}

/**
 * 409 `duplicate` with the `refund` when this amount of the payment was refunded for the same reason today. Runs under
 * the payment's lock.
 */
export async function refuseDuplicateRefund({
  req,
  payment,
  amount,
  reason,
  at,
}: RefuseDuplicateRefundArgs): Promise<void> {
  const { timezone } = await readCompany(req)
  const [same] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payment_refunds
            WHERE payment_id = $3 AND amount = $4 AND reason = $5 AND status = 'succeeded' AND review_id IS NULL
              AND ${dayOf('settled_at')} = ${dayOf('$2::timestamptz')} LIMIT 1`,
    values: [timezone, at, payment, amount, reason],
  })
  if (same) throw fail('duplicate', { refund: same.id })
}
