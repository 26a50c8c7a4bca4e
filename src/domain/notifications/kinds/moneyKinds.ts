import type { PaymentExceptionKind } from '../../payments/paymentExceptions.ts'
import { defineKind, essential, toAdmins, toClient } from './defineKind.ts'

type Payment = { paymentId: string; amount: string; description: string }
type Dispute = Payment & {
  disputeId: string
  /** In Stripe's words, like the reason. */
  state: string
  disputeReason?: string
  hasDeadline: boolean
  evidenceDueBy?: string
}
/** The number is `null` while it is not assigned: the mail has it. */
type Invoice = { invoiceId: string; invoiceNumber: string | null }

const money = { topic: 'payments', pace: 'now' } as const

const payment = {
  ...money,
  ...toClient,
  entity: ['payments', 'paymentId'],
  pages: { client: '/payments/{paymentId}', admin: '/admin/collections/payments/{paymentId}' },
  message: 'notifications.payment.about',
  facts: ['amount', 'description'],
  button: 'viewPayment',
} as const

const dispute = {
  ...money,
  ...toAdmins,
  entity: ['payment-disputes', 'disputeId'],
  pages: { admin: '/admin/collections/payment-disputes/{disputeId}' },
  message: 'notifications.dispute.about',
  facts: ['amount', 'description', 'state', 'disputeReason', 'evidenceDueBy'],
  button: 'openDispute',
} as const

const invoice = {
  ...essential,
  ...toClient,
  entity: ['invoices', 'invoiceId'],
  pages: { client: '/invoices/{invoiceId}' },
  button: 'viewInvoice',
} as const

/** Amounts are formatted, days are `YYYY-MM-DD`, times are ISO 8601. */
export const moneyKinds = {
  'payment.requested': defineKind<Payment & { projectName?: string; dueDate?: string }>({
    ...payment,
    ...essential,
    when: 'a payment is requested',
    facts: ['amount', 'description', 'projectName', 'dueDate'],
  }),
  'payment.received': defineKind<Payment & { paidAt: string }>({
    ...payment,
    when: 'a payment is received',
    facts: ['amount', 'description', 'paidAt'],
  }),
  'payment.paid_by_card': defineKind<Payment & { clientName: string }>({
    ...payment,
    ...toAdmins,
    when: 'a client pays by card',
    pace: 'digest',
    facts: ['amount', 'description', 'clientName'],
  }),
  'payment.failed': defineKind<Payment>({ ...payment, when: 'a card payment fails', button: 'tryAgain' }),
  'payment.refunded': defineKind<Payment & { reason: string }>({
    ...payment,
    when: 'a payment is refunded',
    quote: 'reason',
  }),
  'payment.credited': defineKind<{ paymentId?: string; amount: string }>({
    ...money,
    ...toClient,
    when: 'an unmatched payment is added to the client’s credit',
    entity: ['payments', 'paymentId'],
    pages: { client: '/payments/{paymentId}' },
    body: 'message',
    facts: ['amount'],
    button: 'openAccount',
  }),
  'payment.cancelled': defineKind<Payment>({ ...payment, when: 'a payment request is withdrawn' }),
  'refund.failed': defineKind<{ refundId: string; amount: string; failureReason: string }>({
    ...money,
    ...toAdmins,
    when: 'a refund fails',
    entity: ['payment-refunds', 'refundId'],
    pages: { admin: '/admin/collections/payment-refunds/{refundId}' },
    facts: ['amount', 'failureReason'],
    button: 'openRefund',
  }),
  'dispute.opened': defineKind<Dispute>({ ...dispute, when: 'a payment is disputed' }),
  'dispute.changed': defineKind<Dispute>({ ...dispute, when: 'the status of a dispute changes' }),
  'payment_exception.opened': defineKind<{ reviewId: string; amount: string; problem: PaymentExceptionKind }>({
    ...money,
    ...toAdmins,
    when: 'a payment matches nothing and needs a decision',
    entity: ['payment-reviews', 'reviewId'],
    pages: { admin: '/admin/collections/payment-reviews/{reviewId}' },
    facts: ['amount', 'problem'],
    button: 'reviewPayment',
  }),
  'webhook.disabled': defineKind<{ webhookEndpointId: string; url: string }>({
    ...toAdmins,
    ...essential,
    when: 'a webhook endpoint is switched off, because it accepts nothing',
    entity: ['webhook-endpoints', 'webhookEndpointId'],
    pages: { admin: '/admin/webhooks' },
    button: 'openWebhooks',
  }),
  'stripe_event.failed': defineKind<{ stripeEventId: string; event: string; error: string }>({
    ...money,
    ...toAdmins,
    when: 'processing a Stripe event is given up',
    entity: ['stripe-events', 'stripeEventId'],
    pages: { admin: '/admin/collections/stripe-events/{stripeEventId}' },
    facts: ['event', 'error'],
    button: 'openEvent',
  }),
  'invoice.issued': defineKind<
    Invoice & {
      total: string
      taxes?: string
      /** What credit paid at the issue, and what is left. */
      paid?: string
      owed?: string
      dueDate?: string
      paymentReference?: string
      isSettled?: boolean
    }
  >({
    ...invoice,
    when: 'an invoice is issued',
    pace: 'document',
    facts: ['total', 'taxes', 'paid', 'owed', 'dueDate', 'paymentReference'],
    button: 'viewAndPay',
  }),
  'invoice.reminded': defineKind<
    Invoice & { owed: string; dueDate: string; isLate: boolean; daysLate: number; paymentReference?: string }
  >({
    ...invoice,
    when: 'an invoice is due soon or overdue',
    pace: 'list',
    facts: ['owed', 'dueDate', 'paymentReference'],
    button: 'viewAndPay',
  }),
  'invoice.voided': defineKind<Invoice & { reason: string }>({
    ...invoice,
    when: 'an invoice is voided',
    quote: 'reason',
  }),
  'invoice.credited': defineKind<
    Invoice & { total: string; taxes?: string; reason: string; creditedInvoiceNumber?: string }
  >({
    ...invoice,
    when: 'a credit note is issued',
    pace: 'document',
    facts: ['creditedInvoiceNumber', 'total', 'taxes'],
    quote: 'reason',
    button: 'viewCreditNote',
  }),
}
