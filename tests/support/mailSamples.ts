import type { MailTemplate, MailTemplates, UnsubscribeFrom } from '../../src/adapters/mail/templates.ts'

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
  identity_decided: {
    firstName,
    link,
    status: 'rejected',
    reason: 'The back of the card cannot be read.',
    expiresAt: '2026-12-20',
  },
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
  identity_expiring: { firstName, link, expiresAt: '2026-12-20' },
  identity_expired: { firstName, link, expiresAt: '2026-12-20' },
  project_created: { firstName, link, projectName: 'Harbour app' },
  payment_credited: { firstName, link, amount: '250.000 OMR' },
  project_assigned: { firstName, link, clientName: 'Aisha Al-Harthy', projectName: 'Harbour app' },
  project_updated: {
    firstName,
    link,
    projectName: 'Harbour app',
    progressPercent: 40,
    startDate: '2026-11-30',
    deadline: '2027-02-28',
    estimatedCost: '1,250.500 OMR',
    finalCost: '1,300.000 OMR',
  },
  file_added: { firstName, link, projectName: 'Harbour app', fileName: 'plan.pdf', uploaderName: 'Omar Said' },
  file_removed: { firstName, link, projectName: 'Harbour app', fileName: 'plan.pdf', removerName: 'Omar Said' },
  file_infected: { firstName, fileName: 'plan.pdf' },
  milestone_added: { firstName, link, projectName: 'Harbour app', milestoneTitle: 'Design', dueDate: '2026-12-15' },
  milestone_changed: {
    firstName,
    link,
    projectName: 'Harbour app',
    milestoneTitle: 'Design',
    formerTitle: 'First design',
    dueDate: '2026-12-20',
  },
  milestone_removed: { firstName, link, projectName: 'Harbour app', milestoneTitle: 'Design' },
  contract_completed: contract,
  payment_failed: { firstName, link, amount: '1,250.500 OMR', description: 'Milestone: Design' },
  payment_cancelled: { firstName, link, amount: '1,250.500 OMR', description: 'Milestone: Design' },
  payment_arrived: {
    firstName,
    link,
    amount: '1,250.500 OMR',
    description: 'Milestone: Design',
    clientName: 'Aisha Al-Harthy',
  },
  refund_failed: { firstName, link, amount: '250.000 OMR', reason: 'never reached stripe' },
  dispute: {
    firstName,
    link,
    isNew: true,
    amount: '1,250.500 OMR',
    description: 'Milestone: Design',
    state: 'needs_response',
    reason: 'fraudulent',
    evidenceDueBy: '2026-12-01T20:30:00.000Z',
  },
  review_opened: { firstName, link, amount: '1,250.500 OMR', problem: 'late_payment' },
  stripe_event_failed: { firstName, link, event: 'charge.refunded (evt_1)', error: 'The payment is not known.' },
  digest: {
    firstName,
    link,
    entries: [
      {
        title: 'New message from Omar: Harbour app',
        detail: 'Can we talk\ntomorrow?',
        href: 'https://client.example/messages/1',
      },
      { title: 'Harbour app: “Design” is completed', href: 'https://client.example/projects/1' },
    ],
    more: 3,
  },
  account_reactivated: { firstName, link },
  broadcast: { firstName, title: 'Closed on Friday', message: 'We are closed on Friday.\n\nSee you on Sunday.', link },
  account_suspended: { firstName, reason: 'Invoices are overdue.' },
  account_erased: { firstName },
}

/** Which mails end by one click, and what that ends. */
export const digestible: Partial<Record<MailTemplate, UnsubscribeFrom>> = {
  project_submitted: 'projects',
  project_created: 'projects',
  project_assigned: 'projects',
  project_status_changed: 'projects',
  project_updated: 'projects',
  milestone_added: 'projects',
  milestone_changed: 'projects',
  milestone_removed: 'projects',
  milestone_completed: 'projects',
  file_added: 'projects',
  file_removed: 'projects',
  payment_received: 'payments',
  payment_failed: 'payments',
  payment_refunded: 'payments',
  payment_credited: 'payments',
  payment_cancelled: 'payments',
  payment_arrived: 'payments',
  refund_failed: 'payments',
  dispute: 'payments',
  review_opened: 'payments',
  stripe_event_failed: 'payments',
  message_received: 'messages',
  digest: 'email',
  broadcast: 'broadcasts',
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
export const longMailSamples = {
  message_received: { firstName: longName, link, senderName: longName, preview: longText, projectName: longProject },
  contract_sent: {
    ...contract,
    firstName: longName,
    title: `${longProject} ${longName}`,
    expiresAt: '2026-12-01T20:30:00.000Z',
  },
  digest: {
    firstName: 'عبد الرحمن بن عبد العزيز',
    link,
    entries: Array.from({ length: 9 }, (_, index) => ({
      title: index % 2 ? `رسالة جديدة من \u2068${longName}\u2069` : `New message from ${longName}: ${longProject}`,
      ...(index % 3 === 0 && { detail: longText }),
      href: 'https://client.example/messages/1',
    })),
    more: 12,
  },
} satisfies Partial<MailTemplates>
