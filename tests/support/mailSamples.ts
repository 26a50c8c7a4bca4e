import type { MailTemplates } from '../../src/adapters/mail/templates.ts'

const link = 'https://client.example/open?token=AbC-123_x'
const firstName = 'Aisha'
const contract = { firstName, link, contractNumber: 'CT-2026-00001', title: 'Website relaunch' }

/** Data for every mail, complete, as a workflow would hand it over. */
export const mailSamples: MailTemplates = {
  verify_email: { firstName, link },
  set_password: { firstName, link, projectName: 'Harbour app' },
  reset_password: { firstName, link },
  confirm_project: { firstName, link, projectName: 'Harbour app' },
  password_changed: { firstName, changedAt: '2026-11-23T20:05:00.000Z' },
  identity_submitted: { link, clientName: 'Aisha Al-Harthy' },
  identity_decided: { firstName, link, status: 'rejected', reason: 'The back of the card cannot be read.' },
  project_submitted: { link, clientName: 'Aisha Al-Harthy', projectName: 'Harbour app' },
  project_status_changed: { firstName, link, projectName: 'Harbour app', status: 'in_progress' },
  milestone_completed: { firstName, link, projectName: 'Harbour app', milestoneTitle: 'Design', progressPercent: 40 },
  contract_sent: { ...contract, expiresAt: '2026-12-01T20:30:00.000Z' },
  contract_reminder: { ...contract, expiresAt: '2026-12-01T20:30:00.000Z' },
  contract_signed: { ...contract, signerName: 'Aisha Al-Harthy', signedAt: '2026-11-23T20:05:00.000Z' },
  contract_declined: { ...contract, clientName: 'Aisha Al-Harthy', reason: 'The amount is too high.' },
  contract_expired: contract,
  contract_activated: contract,
  contract_cancelled: { ...contract, reason: 'Replaced by another contract.' },
  payment_requested: {
    firstName,
    link,
    amount: '1,250.500 OMR',
    description: 'Milestone: Design',
    projectName: 'Harbour app',
    dueDate: '2026-12-15',
  },
  payment_received: {
    firstName,
    link,
    amount: '1,250.500 OMR',
    description: 'Milestone: Design',
    paidAt: '2026-11-23T20:05:00.000Z',
  },
  payment_refunded: { firstName, link, amount: '250.000 OMR', description: 'Milestone: Design', reason: 'Agreed.' },
  invoice_issued: {
    firstName,
    link,
    invoiceNumber: 'INV-2026-00001',
    total: '1,250.500 OMR',
    dueDate: '2026-12-15',
    paymentReference: 'RF76 INV2 0260 0001',
  },
  invoice_reminder: {
    firstName,
    link,
    invoiceNumber: 'INV-2026-00001',
    owed: '1,000.500 OMR',
    dueDate: '2026-12-15',
    daysLate: 7,
    paymentReference: 'RF76 INV2 0260 0001',
  },
  invoice_voided: { firstName, link, invoiceNumber: 'INV-2026-00001', reason: 'Wrong address.' },
  credit_note_issued: {
    firstName,
    link,
    creditNoteNumber: 'CN-2026-00001',
    creditedInvoiceNumber: 'INV-2026-00001',
    total: '250.500 OMR',
    reason: 'Agreed discount.',
  },
  message_received: {
    firstName,
    link,
    senderName: 'Omar',
    preview: 'Can we talk\ntomorrow?',
    projectName: 'Harbour app',
  },
  broadcast: { firstName, title: 'Closed on Friday', message: 'We are closed on Friday.\n\nSee you on Sunday.', link },
  account_suspended: { firstName, reason: 'Invoices are overdue.' },
  account_erased: { firstName },
}
