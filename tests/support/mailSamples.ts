import type { MailEntry } from '../../src/adapters/mail/mailContent.ts'
import type { MailData, MailKind } from '../../src/adapters/mail/mailJob.ts'

const id = '0192a0c0-0000-7000-8000-000000000001'
const firstName = 'Aisha'
const user = { firstName, userId: id }
const project = { firstName, projectId: id, projectName: 'Harbour app' }
const file = { ...project, fileName: 'plan.pdf' }
const milestone = { ...project, milestoneId: id, milestoneTitle: 'Design' }
const contract = { firstName, contractId: id, contractNumber: 'CT-2026-00001', title: 'Website relaunch' }
const payment = { firstName, paymentId: id, amount: '1,250.500 OMR', description: 'Milestone: Design' }
const invoice = { firstName, invoiceId: id, invoiceNumber: 'INV-2026-00001', paymentReference: 'RF76 INV2 0260 0001' }
const clientName = 'Aisha Al-Harthy'
const evidenceDueBy = '2026-12-01T20:30:00.000Z'
const dispute = {
  ...payment,
  disputeId: id,
  state: 'needs_response',
  disputeReason: 'fraudulent',
  hasDeadline: true,
  evidenceDueBy,
}

/** Where the buttons of samples lead. */
export const sampleLink = 'https://client.example/open?token=AbC-123_x'

/** Data for every mail, complete, as a workflow would hand it over. */
export const mailSamples: { [Name in MailKind]: MailData<Name> } = {
  verify_email: { firstName },
  set_password: { firstName, isInvited: false, projectName: 'Harbour app' },
  reset_password: { firstName },
  confirm_project: { firstName, projectName: 'Harbour app' },
  change_email: { firstName },
  email_changed: { firstName },
  password_changed: { firstName, changedAt: '2026-11-23T20:05:00.000Z' },
  account_suspended: { firstName, reason: 'Invoices are overdue.' },
  account_erased: { firstName },
  test_mail: { firstName },
  'account.reactivated': user,
  'account.erasure_requested': { ...user, clientName, reason: 'I no longer work with you.' },
  'identity.submitted': { ...user, clientName, isRenewal: true, validUntil: '2026-12-20' },
  'identity.verified': { ...user, validUntil: '2026-12-20' },
  'identity.rejected': { ...user, reason: 'The back of the card cannot be read.', validUntil: '2026-12-20' },
  'identity.reminded': { ...user, validUntil: '2026-12-20' },
  'identity.expired': { ...user, validUntil: '2026-12-20', isNextWaiting: false },
  'file.infected': { firstName, fileId: id, fileName: 'plan.pdf', malware: 'Eicar' },
  'message.received': {
    firstName,
    messageId: id,
    threadId: id,
    senderName: 'Omar',
    preview: 'Can we talk\ntomorrow?',
    projectName: 'Harbour app',
  },
  'broadcast.sent': { firstName, title: 'Closed on Friday', message: 'We are closed on Friday.\n\nSee you on Sunday.' },
  'project.submitted': { ...project, clientName },
  'project.created': project,
  'project.assigned': { ...project, clientName },
  'project.status_changed': { ...project, status: 'in_progress' },
  'project.updated': {
    ...project,
    progressPercent: 40,
    startDate: '2026-11-30',
    deadline: '2027-02-28',
    estimatedCost: '1,250.500 OMR',
    finalCost: '1,300.000 OMR',
  },
  'project.file_added': { ...file, uploaderName: 'Omar Said' },
  'project.file_removed': { ...file, removerName: 'Omar Said' },
  'milestone.added': { ...milestone, dueDate: '2026-12-15' },
  'milestone.changed': { ...milestone, change: 'renamed_moved', formerTitle: 'First design', dueDate: '2026-12-20' },
  'milestone.removed': milestone,
  'milestone.completed': { ...milestone, progressPercent: 40 },
  'contract.sent': { ...contract, expiresAt: '2026-12-01T20:30:00.000Z' },
  'contract.reminded': { ...contract, expiresAt: '2026-12-01T20:30:00.000Z' },
  'contract.signed': { ...contract, signerName: clientName, signedAt: '2026-11-23T20:05:00.000Z' },
  'contract.declined': { ...contract, declinedBy: clientName, reason: 'The amount is too high.' },
  'contract.expired': contract,
  'contract.activated': contract,
  'contract.completed': contract,
  'contract.cancelled': { ...contract, isReplaced: false, reason: 'Agreed by phone.' },
  'payment.requested': { ...payment, projectName: 'Harbour app', dueDate: '2026-12-15' },
  'payment.received': { ...payment, paidAt: '2026-11-23T20:05:00.000Z' },
  'payment.paid_by_card': { ...payment, clientName },
  'payment.failed': payment,
  'payment.refunded': { ...payment, reason: 'Agreed.' },
  'payment.credited': { firstName, amount: '250.000 OMR' },
  'payment.cancelled': payment,
  'refund.failed': { firstName, refundId: id, amount: '250.000 OMR', failureReason: 'never_reached_stripe' },
  'dispute.opened': dispute,
  'dispute.changed': dispute,
  'payment_exception.opened': { firstName, reviewId: id, amount: '1,250.500 OMR', problem: 'late_payment' },
  'webhook.disabled': { firstName, webhookEndpointId: id, url: 'https://hooks.agency.example/in' },
  'stripe_event.failed': {
    firstName,
    stripeEventId: id,
    event: 'charge.refunded (evt_1)',
    error: 'The payment is not known.',
  },
  'invoice.issued': {
    ...invoice,
    total: '1,250.500 OMR',
    taxes: 'VAT 5 %: 59.548 OMR',
    paid: '250.500 OMR',
    owed: '1,000.000 OMR',
    dueDate: '2026-12-15',
  },
  'invoice.reminded': { ...invoice, owed: '1,000.500 OMR', dueDate: '2026-12-15', isLate: true, daysLate: 7 },
  'invoice.voided': { ...invoice, reason: 'Wrong address.' },
  'invoice.credited': {
    firstName,
    invoiceId: id,
    invoiceNumber: 'CN-2026-00001',
    creditedInvoiceNumber: 'INV-2026-00001',
    total: '250.500 OMR',
    reason: 'Agreed discount.',
  },
}

/** Mails without a button: nothing is left to do, or not for their reader. */
export const unlinked: readonly MailKind[] = [
  'password_changed',
  'account_suspended',
  'account_erased',
  'file.infected',
  'broadcast.sent',
]

export const digestSample: { firstName: string; entries: MailEntry[]; more: number } = {
  firstName,
  entries: [
    {
      title: 'New message from Omar',
      detail: 'Can we talk\ntomorrow?',
      href: 'https://client.example/messages/1',
    },
    { title: 'Harbour app: milestone “Design” completed', href: 'https://client.example/projects/1' },
  ],
  more: 3,
}

const late = { ...invoice, owed: '1,000.500 OMR', dueDate: '2026-11-15', isLate: true, daysLate: 14 }

export const remindersSample = {
  firstName,
  items: [
    { data: late, href: 'https://client.example/invoices/1' },
    {
      data: { ...late, invoiceNumber: 'INV-2026-00007', owed: '300.000 OMR' },
      href: 'https://client.example/invoices/7',
    },
    {
      data: { ...late, invoiceNumber: 'INV-2026-00009', owed: '150.00 EUR', isLate: false, daysLate: 0 },
      href: 'https://client.example/invoices/9',
    },
  ],
  count: 5,
  areLate: false,
  areAttached: true,
  owed: ['1,300.500 OMR', '150.00 EUR'],
}

export const previewCompany = {
  name: 'AlphaZee',
  address: 'Harbour Street 1\nMuscat, Oman',
  website: 'https://alphazee.example',
}

const longName = 'Hubertus-Maximilian Wolfeschlegelsteinhausenbergerdorff von und zu Oyelaran-Featherstonehaugh'
const longProject = 'Relaunch_of_the_international_harbour_logistics_platform_with_customs_integration_2026_phase_II'
const longText = `${'https://client.example/'.padEnd(160, 'a')}\n${'A sentence that goes on, as people write. '.repeat(12)}`

/** The same with more than there is room for. */
export const longMailSamples: { [Name in 'message.received' | 'contract.sent']: MailData<Name> } = {
  'message.received': {
    ...mailSamples['message.received'],
    firstName: longName,
    senderName: longName,
    preview: longText,
    projectName: longProject,
  },
  'contract.sent': { ...mailSamples['contract.sent'], firstName: longName, title: `${longProject} ${longName}` },
}

export const longDigest = {
  firstName: 'عبد الرحمن بن عبد العزيز',
  entries: Array.from({ length: 9 }, (_, index): MailEntry => ({
    title: index % 2 ? `رسالة جديدة من \u2068${longName}\u2069` : `New message from ${longName}: ${longProject}`,
    ...(index % 3 === 0 && { detail: longText }),
    href: 'https://client.example/messages/1',
  })),
  more: 12,
}
