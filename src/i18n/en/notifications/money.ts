/** Payments, refunds, disputes and invoices. Keys: the kind, then the part (docs/notifications.md). */
export const money = {
  'payment.about': '{description}',
  'payment.requested.title': 'Payment requested: {amount}',
  'payment.received.title': 'Payment received: {amount}',
  'payment.received.heading': 'Thank you for your payment',
  'payment.paid_by_card.title': '{clientName} paid {amount}',
  'payment.failed.title': 'Payment failed: {amount}',
  'payment.failed.heading': 'Your payment did not go through',
  'payment.failed.body': 'Your card was not charged. Try again or use another card.',
  'payment.refunded.title': 'Refund: {amount}',
  'payment.refunded.heading': 'A payment was refunded',
  'payment.credited.title': '{amount} added to your credit balance',
  'payment.credited.message': 'The payment did not match any open request, so we added it to your credit balance.',
  'payment.cancelled.title': 'Payment request withdrawn: {amount}',
  'payment.cancelled.heading': 'Payment request withdrawn',
  'payment.cancelled.body': 'You no longer need to pay this request.',

  'refund.failed.title': 'Refund failed: {amount}',
  'refund.failed.message': 'Stripe has no such refund ({failureReason}). No money was returned.',
  'refund.failed.body': 'No money was returned. Decide how to proceed.',
  'dispute.opened.title': 'Payment disputed: {amount}',
  'dispute.opened.heading': 'A payment is disputed',
  'dispute.changed.title': 'Dispute of {amount}: {state}',
  'dispute.changed.heading': 'Dispute status update',
  'dispute.about':
    '{hasDeadline, select, true {{description}. Status: {state}. Evidence due by {evidenceDueBy}.} other {{description}. Status: {state}.}}',
  'payment_exception.opened.title': 'Payment to review: {amount}',
  'payment_exception.opened.message': '{problem}',
  'payment_exception.opened.heading': 'A payment needs your review',
  'payment_exception.opened.body': 'It does not match any open request. Review it and decide how to handle it.',
  'webhook.disabled.title': 'A webhook endpoint was disabled',
  'webhook.disabled.message': '{url}',
  'webhook.disabled.body':
    '{url} has accepted nothing for three days, or answered that it is gone. Its messages wait. Resume it in the admin panel.',
  'stripe_event.failed.title': 'A Stripe event could not be processed',
  'stripe_event.failed.message': '{event}: {error}',
  'stripe_event.failed.body': 'Several attempts failed. You can retry it in the admin panel.',

  'invoice.issued.title': 'New invoice: {total}',
  'invoice.issued.subject': 'Invoice {invoiceNumber}: {total}',
  'invoice.issued.heading': 'Invoice {invoiceNumber}',
  'invoice.issued.body': 'Your invoice is attached as a PDF.',
  'invoice.reminded.title':
    '{isLate, select, true {Invoice {invoiceNumber} is overdue: {owed}} other {Invoice {invoiceNumber} is due on {dueDate}: {owed}}}',
  'invoice.reminded.subject':
    '{isLate, select, true {Overdue: invoice {invoiceNumber}, {owed}} other {Reminder: invoice {invoiceNumber}, {owed}}}',
  'invoice.reminded.heading':
    '{isLate, select, true {Invoice {invoiceNumber} is overdue} other {Invoice {invoiceNumber} is due on {dueDate}}}',
  'invoice.reminded.body':
    '{isLate, select, true {{daysLate, plural, one {This invoice was due yesterday and has not been paid in full. Please pay the balance due.} other {This invoice was due # days ago and has not been paid in full. Please pay the balance due.}}} other {This is a friendly reminder. Your invoice is attached as a PDF.}}',
  'invoice.reminded.note': 'If you have paid in the last few days, you can ignore this email.',
  'invoice.voided.title': 'Invoice {invoiceNumber} is void',
  'invoice.voided.body': 'This invoice is no longer valid. Please do not pay it.',
  'invoice.credited.title': 'New credit note: {total}',
  'invoice.credited.subject': 'Credit note {invoiceNumber}: {total}',
  'invoice.credited.heading': 'Credit note {invoiceNumber}',
  'invoice.credited.body': 'Your credit note is attached as a PDF.',
} as const
