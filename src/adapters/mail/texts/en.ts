import type { MailTexts } from './types.ts'

const statuses: Record<string, string> = {
  submitted: 'Submitted',
  reviewing: 'In review',
  approved: 'Approved',
  in_progress: 'In progress',
  review: 'Ready for your review',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

const onceAndSoon = 'The link works once and only for a short time.'
const notYou = 'If this was not you, you can ignore this email: nothing will happen.'

/** The mails in English. */
export const en: MailTexts = {
  greeting: ({ firstName }) => (firstName === undefined ? 'Hello,' : `Hello ${firstName},`),
  why: (company) => `You receive this email because of your account or project with ${company}.`,
  templates: {
    verify_email: ({ data, company }) => ({
      subject: `Confirm your email address for ${company.name}`,
      heading: 'Confirm your email address',
      paragraphs: ['Please confirm that this email address is yours. You will be asked to sign in.'],
      button: { label: 'Confirm email address', href: data.link },
      notes: [`${onceAndSoon} ${notYou}`],
    }),
    set_password: ({ data, company }) => ({
      subject: `Set the password of your ${company.name} account`,
      heading: 'Your account is ready',
      paragraphs: [
        data.projectName === undefined
          ? `An account was made for you at ${company.name}. Choose a password to sign in.`
          : `Thank you: we received your project “${data.projectName}” and made an account for you. Choose a password to follow it.`,
      ],
      button: { label: 'Set password', href: data.link },
      notes: [`${onceAndSoon} ${notYou}`],
    }),
    reset_password: ({ data, company }) => ({
      subject: `Reset your ${company.name} password`,
      heading: 'Reset your password',
      paragraphs: ['Somebody, probably you, asked for a new password for your account.'],
      button: { label: 'Choose a new password', href: data.link },
      notes: [`${onceAndSoon} If this was not you, ignore this email: your password stays as it is.`],
    }),
    confirm_project: ({ data }) => ({
      subject: 'Confirm your new project',
      heading: 'Is this project yours?',
      paragraphs: [
        `A project named “${data.projectName}” was submitted with your email address. Confirm it to add it to your account.`,
      ],
      button: { label: 'Confirm project', href: data.link },
      notes: [`${onceAndSoon} If you did not submit it, ignore this email: the project stays hidden.`],
    }),
    password_changed: ({ data, format }) => ({
      subject: 'Your password was changed',
      heading: 'Your password was changed',
      paragraphs: ['The password of your account was changed and other devices were signed out.'],
      ...(data.changedAt !== undefined && { facts: [{ label: 'Time', value: format.moment(data.changedAt) }] }),
      notes: ['If this was not you, reset your password now and tell us.'],
    }),
    identity_submitted: ({ data }) => ({
      subject: `Identity check waiting: ${data.clientName}`,
      heading: 'An identity check is waiting',
      paragraphs: [`${data.clientName} sent identity documents that have to be reviewed.`],
      button: { label: 'Review documents', href: data.link },
    }),
    identity_decided: ({ data }) =>
      data.status === 'verified'
        ? {
            subject: 'Your identity is verified',
            heading: 'Your identity is verified',
            paragraphs: ['We checked your documents. You can now sign contracts.'],
            button: { label: 'Open your account', href: data.link },
          }
        : {
            subject: 'Your identity documents were not accepted',
            heading: 'Your documents were not accepted',
            paragraphs: [
              data.reason === undefined
                ? 'We could not accept your identity documents.'
                : 'We could not accept your identity documents. The reason:',
            ],
            ...(data.reason !== undefined && { quote: data.reason }),
            button: { label: 'Send documents again', href: data.link },
          },
    project_submitted: ({ data }) => ({
      subject: `New project: ${data.projectName}`,
      heading: 'A new project was submitted',
      paragraphs: [],
      facts: [
        { label: 'Project', value: data.projectName },
        { label: 'Client', value: data.clientName },
      ],
      button: { label: 'Open project', href: data.link },
    }),
    project_status_changed: ({ data }) => ({
      subject: `${data.projectName}: ${statuses[data.status] ?? data.status}`,
      heading: 'Your project has moved on',
      paragraphs: [],
      facts: [
        { label: 'Project', value: data.projectName },
        { label: 'Status', value: statuses[data.status] ?? data.status },
      ],
      button: { label: 'Open project', href: data.link },
    }),
    milestone_completed: ({ data }) => ({
      subject: `${data.projectName}: “${data.milestoneTitle}” is completed`,
      heading: 'A milestone is completed',
      paragraphs: [],
      facts: [
        { label: 'Project', value: data.projectName },
        { label: 'Milestone', value: data.milestoneTitle },
        ...(data.progressPercent === undefined ? [] : [{ label: 'Progress', value: `${data.progressPercent}%` }]),
      ],
      button: { label: 'Open project', href: data.link },
    }),
    contract_sent: ({ data, format }) => ({
      subject: `Contract ${data.contractNumber} to sign: ${data.title}`,
      heading: 'A contract is waiting for your signature',
      paragraphs: ['Please read the contract and sign it in your account.'],
      facts: [
        { label: 'Contract', value: data.contractNumber },
        { label: 'Title', value: data.title },
        ...(data.expiresAt === undefined ? [] : [{ label: 'Sign before', value: format.moment(data.expiresAt) }]),
      ],
      button: { label: 'Read and sign', href: data.link },
    }),
    contract_reminder: ({ data, format }) => ({
      subject: `Reminder: contract ${data.contractNumber} waits for your signature`,
      heading: 'A contract still waits for your signature',
      paragraphs: ['Please read the contract and sign or decline it in your account, as long as it can be signed.'],
      facts: [
        { label: 'Contract', value: data.contractNumber },
        { label: 'Title', value: data.title },
        { label: 'Sign before', value: format.moment(data.expiresAt) },
      ],
      button: { label: 'Read and sign', href: data.link },
      notes: ['If you have signed in the meantime, please ignore this email.'],
    }),
    contract_signed: ({ data, format }) => ({
      subject: `Contract ${data.contractNumber} is signed`,
      heading: 'The contract is signed',
      paragraphs: [],
      facts: [
        { label: 'Contract', value: data.contractNumber },
        { label: 'Title', value: data.title },
        { label: 'Signed by', value: data.signerName },
        { label: 'Time', value: format.moment(data.signedAt) },
      ],
      button: { label: 'Open contract', href: data.link },
    }),
    contract_declined: ({ data }) => ({
      subject: `Contract ${data.contractNumber} was declined`,
      heading: 'The contract was declined',
      paragraphs: [],
      facts: [
        { label: 'Contract', value: data.contractNumber },
        { label: 'Title', value: data.title },
        { label: 'Declined by', value: data.clientName },
      ],
      ...(data.reason !== undefined && { quote: data.reason }),
      button: { label: 'Open contract', href: data.link },
    }),
    contract_expired: ({ data }) => ({
      subject: `Contract ${data.contractNumber} has expired`,
      heading: 'The contract has expired',
      paragraphs: ['The time to sign this contract has passed. It can no longer be signed.'],
      facts: [
        { label: 'Contract', value: data.contractNumber },
        { label: 'Title', value: data.title },
      ],
      button: { label: 'Open contract', href: data.link },
    }),
    contract_activated: ({ data }) => ({
      subject: `Contract ${data.contractNumber} is active`,
      heading: 'The contract is active',
      paragraphs: ['We have confirmed the contract. Work begins.'],
      facts: [
        { label: 'Contract', value: data.contractNumber },
        { label: 'Title', value: data.title },
      ],
      button: { label: 'Open contract', href: data.link },
    }),
    contract_cancelled: ({ data }) => ({
      subject: `Contract ${data.contractNumber} was cancelled`,
      heading: 'The contract was cancelled',
      paragraphs: [],
      facts: [
        { label: 'Contract', value: data.contractNumber },
        { label: 'Title', value: data.title },
      ],
      ...(data.reason !== undefined && { quote: data.reason }),
      button: { label: 'Open contract', href: data.link },
    }),
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
    message_received: ({ data }) => ({
      subject:
        data.projectName === undefined
          ? `New message from ${data.senderName}`
          : `New message from ${data.senderName}: ${data.projectName}`,
      heading: `${data.senderName} wrote to you`,
      paragraphs: [],
      quote: data.preview,
      button: { label: 'Read and reply', href: data.link },
    }),
    broadcast: ({ data }) => ({
      subject: data.title,
      heading: data.title,
      paragraphs: data.message.split(/\n{2,}/),
      ...(data.link !== undefined && { button: { label: 'Open', href: data.link } }),
    }),
    account_suspended: ({ data }) => ({
      subject: 'Your account is suspended',
      heading: 'Your account is suspended',
      paragraphs: ['You cannot sign in until it is opened again. Please contact us if you have questions.'],
      ...(data.reason !== undefined && { quote: data.reason }),
    }),
    account_erased: ({ company }) => ({
      subject: 'Your data was erased',
      heading: 'Your data was erased',
      paragraphs: [
        `Your account at ${company.name} and your personal data were erased. What the law obliges us to keep, such as invoices and signed contracts, is kept until its time is over.`,
      ],
      notes: ['This is the last email that we send to you.'],
    }),
  },
}
