import type { PayloadRequest } from 'payload'
import { reason } from '../../i18n/reason.ts'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { stillPayable } from '../../domain/payments/stillPayable.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { type OfflineMethod } from '../../domain/payments/paymentMethods.ts'
import { fail } from '../../errors.ts'
import type { Contract, Invoice, Payment } from '../../payload-types.ts'
import { cancelOpenRequests } from '../invoices/cancelOpenRequests.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { recordPayment } from './recordPayment.ts'
import { askedOfInvoice } from '../payments/askedOfInvoice.ts'
import { createPaymentRequest } from '../payments/createPaymentRequest.ts'
import { lockInvoiceAndContract, planOfInvoice } from '../plans/planOfInvoice.ts'
import { refuseCovered, refuseDuplicateReceipt } from './refuseDuplicate.ts'

type RecordInvoicePaymentArgs = {
  req: PayloadRequest
  /** Of the invoice. */
  id: string
  /** In the minor unit. Defaults to the balance due. */
  amount?: number | undefined
  method: OfflineMethod
  reference: string
  paidAt?: string | undefined
  confirmDate?: boolean | undefined
  recordedBy: string
  confirm?: boolean | undefined
}

/**
 * Records money received for an invoice other than by card, in one step. It settles the request for exactly this
 * amount; otherwise requests for money that is no longer owed are withdrawn. An invoice never takes more than its
 * balance due, card payments in progress included (409 `amount_exceeded`), even in parallel. 409 `illegal_transition`
 * when nothing is owed. What was recorded already is 409 `duplicate`, and what unallocated money covers is
 * 409 `already_received`, unless `confirm` says that it is more money.
 */
export async function recordInvoicePayment({
  req,
  id,
  amount,
  method,
  reference,
  paidAt = now().toISOString(),
  confirmDate,
  recordedBy,
  confirm = false,
}: RecordInvoicePaymentArgs): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      const { invoice, contract } = await lockInvoiceAndContract({ req, id })
      const left = stillPayable(await readInvoiceBalance({ req, id }))
      if (!invoice.issuedAt || invoice.kind !== 'invoice' || left === 0)
        throw fail('illegal_transition', { from: invoice.status, action: 'record' })
      const paid = amount ?? left
      if (!confirm) await refuseDuplicateReceipt({ req, invoice: id, amount: paid, method, reference, paidAt })
      if (paid > left) throw fail('amount_exceeded', { left, currency: invoice.currency })
      if (!confirm) await refuseCovered({ req, invoice, amount: paid })
      const payment =
        (await findRequest({ req, id, amount: paid })) ??
        (await makeRequest({ req, invoice, contract, amount: paid, left, recordedBy }))
      return recordPayment({ req, id: payment, method, reference, paidAt, confirmDate, recordedBy, confirm: true })
    },
  })
}

/** The oldest open request for exactly this amount. */
async function findRequest({ req, id, amount }: { req: PayloadRequest; id: string; amount: number }) {
  const [open] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments WHERE invoice_id = $1 AND amount = $2 AND status = ANY($3)
            ORDER BY created_at, id LIMIT 1`,
    values: [id, amount, paymentLifecycle.moves.record.from],
  })
  return open?.id
}

type MakeRequestArgs = {
  req: PayloadRequest
  invoice: Invoice
  contract: Contract | null
  amount: number
  left: number
  recordedBy: string
}

async function makeRequest({ req, invoice, contract, amount, left, recordedBy }: MakeRequestArgs): Promise<string> {
  const why = reason('paid_otherwise')
  await cancelOpenRequests({ req, invoiceId: invoice.id, owed: left - amount, reason: why })
  const free = left - (await askedOfInvoice({ req, id: invoice.id }))
  if (amount > free) throw fail('amount_exceeded', { left: Math.max(0, free), currency: invoice.currency })
  const { id } = await createPaymentRequest({
    req,
    project: idOf(invoice.project),
    client: idOf(invoice.client),
    invoice: invoice.id,
    ...(await planOfInvoice({ req, invoice, contract, amount })),
    amount,
    currency: invoice.currency,
    description: invoice.invoiceNumber ?? '',
    requestedBy: recordedBy,
    isQuiet: true,
  })
  return id
}
