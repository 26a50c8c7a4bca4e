import { formatDay } from '../formatDay.ts'
import type { AboutContract, NotificationData, NotificationTexts } from './types.ts'

const spelled = (word: string) => word.replaceAll('_', ' ')

const contract = ({ contractNumber, title }: AboutContract) => `${contractNumber}: ${title}`

function dispute({ description, state, reason, evidenceDueBy }: NotificationData['dispute.opened']): string {
  const words = [description, `state: ${spelled(state)}`]
  if (reason) words.push(`reason: ${spelled(reason)}`)
  if (evidenceDueBy) words.push(`evidence is due by ${evidenceDueBy.slice(0, 16).replace('T', ' ')} UTC`)
  return words.join(' · ')
}

function milestone({ formerTitle, dueDate }: NotificationData['milestone.changed']): string {
  const words = []
  if (formerTitle !== undefined) words.push(`It was called “${formerTitle}”.`)
  if (dueDate === null) words.push('It has no due date any more.')
  if (typeof dueDate === 'string') words.push(`It is due on ${formatDay(dueDate, 'en')}.`)
  return words.join(' ')
}

/** The notifications in English. What people wrote stands in them as it is. */
export const en: NotificationTexts = {
  'account.reactivated': () => ({ title: 'Your account is open again' }),
  'identity.submitted': ({ clientName, validUntil }) => ({
    title: 'An identity check is waiting',
    message:
      validUntil === undefined
        ? `${clientName} sent identity documents to be reviewed.`
        : `${clientName} sent the next identity document; the present one is valid until ${validUntil}.`,
  }),
  'identity.verified': () => ({ title: 'Your identity is verified' }),
  'identity.rejected': ({ reason }) => ({ title: 'Your identity documents were not accepted', message: reason }),
  'identity.expiring': ({ expiresAt }) => ({
    title: `Your identity document expires on ${expiresAt}`,
    message: 'Please send your new document before that day. Until it is decided on, you stay verified by the old one.',
  }),
  'identity.expired': ({ expiresAt, isNextWaiting }) => ({
    title: 'Your identity document has expired',
    message: isNextWaiting
      ? `It was valid until ${expiresAt}. You can sign contracts again when your new document is verified.`
      : `It was valid until ${expiresAt}. Please send your new document; until it is verified you cannot sign contracts.`,
  }),
  'file.infected': ({ fileName, malware }) => ({
    title: `Malware was found in ${fileName}`,
    message: `${malware}. The file was removed before anybody could open it.`,
  }),
  'project.submitted': ({ projectName, clientName }) => ({
    title: `New project: ${projectName}`,
    message: `${clientName} submitted a project.`,
  }),
  'project.created': ({ projectName }) => ({ title: `A project was made for you: ${projectName}` }),
  'project.assigned': ({ projectName, clientName }) => ({
    title: `Yours now: ${projectName}`,
    message: `The client is ${clientName}.`,
  }),
  'project.status_changed': ({ projectName, status }) => ({ title: `${projectName}: ${spelled(status)}` }),
  'project.updated': ({ projectName }) => ({ title: `${projectName}: the plan was updated` }),
  'project.fileAdded': ({ projectName, fileName }) => ({ title: `New file on ${projectName}`, message: fileName }),
  'project.fileRemoved': ({ projectName, fileName }) => ({
    title: `File removed from ${projectName}`,
    message: fileName,
  }),
  'milestone.added': ({ projectName, milestoneTitle }) => ({
    title: `${projectName}: new milestone “${milestoneTitle}”`,
  }),
  'milestone.changed': (data) => ({
    title: `${data.projectName}: milestone “${data.milestoneTitle}” was changed`,
    message: milestone(data),
  }),
  'milestone.removed': ({ projectName, milestoneTitle }) => ({
    title: `${projectName}: milestone “${milestoneTitle}” was removed`,
  }),
  'milestone.completed': ({ projectName, milestoneTitle, progressPercent }) => ({
    title: `${projectName}: “${milestoneTitle}” is completed`,
    message: `The project stands at ${progressPercent} per cent.`,
  }),
  'contract.sent': (data) => ({ title: 'A contract is waiting for your signature', message: contract(data) }),
  'contract.reminder': (data) => ({ title: 'A contract still waits for your signature', message: contract(data) }),
  'contract.signed': (data) => ({ title: `${data.clientName ?? 'You'} signed a contract`, message: contract(data) }),
  'contract.declined': (data) => ({
    title: `${data.clientName ?? 'You'} declined a contract`,
    message: contract(data),
  }),
  'contract.expired': (data) => ({ title: 'A contract has expired', message: contract(data) }),
  'contract.activated': (data) => ({ title: 'A contract is active', message: contract(data) }),
  'contract.completed': (data) => ({ title: 'A contract is completed', message: contract(data) }),
  'contract.cancelled': (data) =>
    data.replacedBy === undefined
      ? { title: 'A contract was cancelled', message: contract(data) }
      : {
          title: 'A contract was replaced by a new version',
          message: `${data.contractNumber} is replaced by ${data.replacedBy}.`,
        },
  'payment.requested': ({ amount, description }) => ({ title: `Payment requested: ${amount}`, message: description }),
  'payment.received': ({ amount, description }) => ({ title: `Payment received: ${amount}`, message: description }),
  'payment.arrived': ({ clientName, amount, description }) => ({
    title: `${clientName} paid ${amount}`,
    message: description,
  }),
  'payment.failed': ({ amount, description }) => ({ title: `Payment failed: ${amount}`, message: description }),
  'payment.refunded': ({ amount, description }) => ({ title: `Refund: ${amount}`, message: description }),
  'payment.credited': ({ amount }) => ({
    title: `Kept as your credit: ${amount}`,
    message: 'The money belonged to no open payment.',
  }),
  'payment.cancelled': ({ amount, description }) => ({
    title: `Payment request withdrawn: ${amount}`,
    message: description,
  }),
  'refund.failed': ({ amount, reason }) => ({
    title: `Not refunded: ${amount}`,
    message: `Stripe has no such refund (${spelled(reason)}). Nothing was given back.`,
  }),
  'dispute.opened': (data) => ({ title: `Disputed: ${data.amount}`, message: dispute(data) }),
  'dispute.changed': (data) => ({
    title: `Dispute of ${data.amount}: ${spelled(data.state)}`,
    message: dispute(data),
  }),
  'review.opened': ({ amount, problem }) => ({ title: `Money to look at: ${amount}`, message: spelled(problem) }),
  'stripe_event.failed': ({ event, error }) => ({
    title: 'An event of Stripe could not be handled',
    message: `${event}: ${error}`,
  }),
  'invoice.issued': ({ total }) => ({ title: `New invoice: ${total}` }),
  'invoice.reminder': ({ invoiceNumber, owed, dueDate, isLate }) => ({
    title: isLate
      ? `Invoice ${invoiceNumber} is overdue: ${owed}`
      : `Invoice ${invoiceNumber} is due on ${dueDate}: ${owed}`,
  }),
  'invoice.voided': ({ invoiceNumber, reason }) => ({ title: `Invoice ${invoiceNumber} is void`, message: reason }),
  'invoice.credited': ({ total, reason }) => ({ title: `New credit note: ${total}`, message: reason }),
  'message.received': ({ senderName, preview }) => ({ title: `New message from ${senderName}`, message: preview }),
}
