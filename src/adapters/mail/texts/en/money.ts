import type { TemplateTexts } from '../types.ts'

export const moneyTexts = {
  payment_requested: ({ data, format }) => ({
    subject: `Payment requested: ${data.amount}`,
    heading: 'A payment is due',
    paragraphs: [],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'For', value: data.description },
      ...(data.projectName === undefined ? [] : [{ label: 'Project', value: data.projectName }]),
      ...(data.dueDate === undefined ? [] : [{ label: 'Due', value: format.date(data.dueDate) }]),
    ],
    button: { label: 'View payment', href: data.link },
  }),
  payment_received: ({ data, format }) => ({
    subject: `Payment received: ${data.amount}`,
    heading: 'Thank you for your payment',
    paragraphs: [],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'For', value: data.description },
      ...(data.paidAt === undefined ? [] : [{ label: 'Received', value: format.date(data.paidAt) }]),
    ],
    button: { label: 'View payment', href: data.link },
  }),
  payment_refunded: ({ data }) => ({
    subject: `Refund: ${data.amount}`,
    heading: 'A payment was refunded',
    paragraphs: [],
    facts: [
      { label: 'Refunded', value: data.amount },
      { label: 'For', value: data.description },
    ],
    ...(data.reason !== undefined && { quote: data.reason }),
    button: { label: 'View payment', href: data.link },
  }),
  invoice_issued: ({ data, format }) => ({
    subject: `Invoice ${data.invoiceNumber}: ${data.total}`,
    heading: `Invoice ${data.invoiceNumber}`,
    paragraphs: ['Your invoice is attached as a PDF.'],
    facts: [
      { label: 'Total', value: data.total },
      ...(data.dueDate === undefined ? [] : [{ label: 'Due', value: format.date(data.dueDate) }]),
      ...(data.paymentReference === undefined ? [] : [{ label: 'Payment reference', value: data.paymentReference }]),
    ],
    button: { label: 'View and pay', href: data.link },
  }),
  invoice_reminder: ({ data, format }) => ({
    subject:
      data.daysLate > 0
        ? `Overdue: invoice ${data.invoiceNumber}, ${data.owed}`
        : `Reminder: invoice ${data.invoiceNumber}, ${data.owed}`,
    heading:
      data.daysLate > 0
        ? `Invoice ${data.invoiceNumber} is overdue`
        : `Invoice ${data.invoiceNumber} is due on ${format.date(data.dueDate)}`,
    paragraphs: [
      data.daysLate > 0
        ? `This invoice was due ${data.daysLate === 1 ? 'yesterday' : `${data.daysLate} days ago`} and has not been paid in full. Please pay what is still owed.`
        : 'This is a friendly reminder. Your invoice is attached as a PDF.',
    ],
    facts: [
      { label: 'Still owed', value: data.owed },
      { label: 'Due', value: format.date(data.dueDate) },
      ...(data.paymentReference === undefined ? [] : [{ label: 'Payment reference', value: data.paymentReference }]),
    ],
    button: { label: 'View and pay', href: data.link },
    notes: ['If you have paid in the last few days, please ignore this email.'],
  }),
  invoice_voided: ({ data }) => ({
    subject: `Invoice ${data.invoiceNumber} is void`,
    heading: `Invoice ${data.invoiceNumber} is void`,
    paragraphs: ['This invoice is no longer valid. Please do not pay it.'],
    ...(data.reason !== undefined && { quote: data.reason }),
    button: { label: 'View invoice', href: data.link },
  }),
  credit_note_issued: ({ data }) => ({
    subject: `Credit note ${data.creditNoteNumber}: ${data.total}`,
    heading: `Credit note ${data.creditNoteNumber}`,
    paragraphs: ['Your credit note is attached as a PDF.'],
    facts: [
      { label: 'For invoice', value: data.creditedInvoiceNumber },
      { label: 'Total', value: data.total },
    ],
    ...(data.reason !== undefined && { quote: data.reason }),
    button: { label: 'View credit note', href: data.link },
  }),
  payment_credited: ({ data }) => ({
    subject: `Kept as your credit: ${data.amount}`,
    heading: 'Money is kept as your credit',
    paragraphs: ['The money belonged to no open payment. It stays with us as your credit.'],
    facts: [{ label: 'Amount', value: data.amount }],
    button: { label: 'Open your account', href: data.link },
  }),
  payment_failed: ({ data }) => ({
    subject: `Payment failed: ${data.amount}`,
    heading: 'Your payment did not go through',
    paragraphs: ['The card was not charged. You can try again, or with another card.'],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'For', value: data.description },
    ],
    button: { label: 'Try again', href: data.link },
  }),
  payment_cancelled: ({ data }) => ({
    subject: `Payment request withdrawn: ${data.amount}`,
    heading: 'A payment request was withdrawn',
    paragraphs: ['There is nothing to pay for this request any more.'],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'For', value: data.description },
    ],
    button: { label: 'View payment', href: data.link },
  }),
} satisfies TemplateTexts
