/** What a user may do without by mail, as his preferences name it. `essential` is mailed whatever he prefers. */
export const notificationTopics = ['messages', 'projects', 'payments', 'broadcasts'] as const
export type NotificationTopic = (typeof notificationTopics)[number]

export type NotificationKind = {
  /** What happened. */
  when: string
  /** Who is told. */
  who: string
  topic: NotificationTopic | 'essential'
  /**
   * `now`: each by a mail of its own. `digest`: the first at once, repetitions within the window in one mail.
   */
  mail: 'now' | 'digest'
}

const essential = { topic: 'essential', mail: 'now' } as const
const project = { topic: 'projects', mail: 'digest' } as const
const money = { topic: 'payments', mail: 'now' } as const

/**
 * Every event that users are told of, by the `type` that client apps switch on. What asks for an act or carries a document is essential: it is
 * mailed at once and always. `notify` takes no other types, and the pages of the docs are made from this table.
 */
export const notificationKinds = {
  'account.reactivated': { when: 'an admin lets an account in again', who: 'its user', ...essential },
  'identity.submitted': { when: 'documents wait for a decision', who: 'admins', ...essential },
  'identity.verified': { when: 'documents were accepted', who: 'the client', ...essential },
  'identity.rejected': { when: 'documents were not accepted', who: 'the client', ...essential },
  'identity.expiring': { when: 'a verified document expires soon', who: 'the client', ...essential },
  'identity.expired': { when: 'a verified document has expired', who: 'the client', ...essential },
  'file.infected': { when: 'an upload turned out to be malware', who: 'the uploader and admins', ...essential },
  'project.submitted': { when: 'a project was submitted, or confirmed by its owner', who: 'admins', ...project },
  'project.created': { when: 'an admin has made a project for a client', who: 'the client', ...project },
  'project.assigned': { when: 'an admin is made the one in charge by another', who: 'that admin', ...project },
  'project.status_changed': { when: 'a project has moved on', who: 'the client', ...project },
  'project.updated': { when: 'dates, costs or progress of a project changed', who: 'the client', ...project },
  'project.fileAdded': { when: 'a file was added to a project', who: 'the other side', ...project },
  'project.fileRemoved': { when: 'a file was removed from a project', who: 'the other side', ...project },
  'milestone.added': { when: 'the plan of a project has one more milestone', who: 'the client', ...project },
  'milestone.changed': { when: 'a milestone has another name or date', who: 'the client', ...project },
  'milestone.removed': { when: 'a milestone is not planned any more', who: 'the client', ...project },
  'milestone.completed': { when: 'a milestone is completed', who: 'the client', ...project },
  'contract.sent': { when: 'a contract waits for a signature', who: 'the client', ...essential },
  'contract.reminder': { when: 'it still waits, and its time is running out', who: 'the client', ...essential },
  'contract.signed': { when: 'a contract is signed', who: 'the client and admins', ...essential },
  'contract.declined': { when: 'a contract was declined', who: 'the client and admins', ...essential },
  'contract.expired': { when: 'the time to sign is over', who: 'the client and admins', ...essential },
  'contract.activated': { when: 'the agency has counter-signed', who: 'the client', ...essential },
  'contract.completed': { when: 'what was agreed is done', who: 'the client', ...essential },
  'contract.cancelled': { when: 'a contract was cancelled or replaced', who: 'the client and admins', ...essential },
  'payment.requested': { when: 'a payment is asked for', who: 'the client', ...essential },
  'payment.received': { when: 'money has come in', who: 'the client', ...money },
  'payment.arrived': { when: 'a client has paid by card', who: 'admins', topic: 'payments', mail: 'digest' },
  'payment.failed': { when: 'a card payment failed', who: 'the client', ...money },
  'payment.refunded': { when: 'money was given back', who: 'the client', ...money },
  'payment.credited': { when: 'money that fitted nothing is kept as credit', who: 'the client', ...money },
  'payment.cancelled': { when: 'a request was withdrawn', who: 'the client', ...money },
  'refund.failed': { when: 'money could not be given back', who: 'admins', ...money },
  'dispute.opened': { when: 'a payment is disputed', who: 'admins', ...money },
  'dispute.changed': { when: 'a dispute has moved on', who: 'admins', ...money },
  'review.opened': { when: 'money came that fits nothing', who: 'admins', ...money },
  'stripe_event.failed': { when: 'an event of Stripe was given up', who: 'admins', ...money },
  'invoice.issued': { when: 'an invoice is issued; its mail follows with the PDF', who: 'the client', ...essential },
  'invoice.reminder': { when: 'an invoice is due soon or overdue', who: 'the client', ...essential },
  'invoice.voided': { when: 'an invoice is void', who: 'the client', ...essential },
  'invoice.credited': {
    when: 'a credit note is issued; its mail follows with the PDF',
    who: 'the client',
    ...essential,
  },
  'message.received': { when: 'somebody wrote', who: 'the recipients', topic: 'messages', mail: 'digest' },
  broadcast: { when: 'an admin tells everybody something', who: 'its audience', topic: 'broadcasts', mail: 'now' },
} as const satisfies Record<string, NotificationKind>

export type NotificationType = keyof typeof notificationKinds
