import { expect, test } from '@jest/globals'
import { notificationKinds } from '../../src/domain/notificationKinds.ts'
import { sayNotification } from '../../src/domain/notificationTexts/sayNotification.ts'
import type { NotificationData, ToldType } from '../../src/domain/notificationTexts/types.ts'

const about = { projectName: 'Harbour app', clientName: 'Aisha Al-Harthy' }
const file = { projectName: 'Harbour app', fileName: 'plan.pdf' }
const milestone = { projectName: 'Harbour app', milestoneTitle: 'Design' }
const contract = { contractNumber: 'CT-2026-00001', title: 'Relaunch' }
const payment = { amount: '1,250.500 OMR', description: 'Deposit' }
const dispute = { ...payment, state: 'needs_response', reason: 'fraudulent', evidenceDueBy: '2026-12-01T20:30:00.000Z' }

/** What is told, and what it says in English: outside programs read it. */
const told: { [Type in ToldType]: [NotificationData[Type], string, string?][] } = {
  'account.reactivated': [[{}, 'Your account is open again']],
  'identity.submitted': [
    [
      { clientName: about.clientName },
      'An identity check is waiting',
      'Aisha Al-Harthy sent identity documents to be reviewed.',
    ],
    [
      { clientName: about.clientName, validUntil: '2026-12-20' },
      'An identity check is waiting',
      'Aisha Al-Harthy sent the next identity document; the present one is valid until 2026-12-20.',
    ],
  ],
  'identity.verified': [[{}, 'Your identity is verified']],
  'identity.rejected': [[{ reason: 'Too dark.' }, 'Your identity documents were not accepted', 'Too dark.']],
  'identity.expiring': [
    [
      { expiresAt: '2026-12-20' },
      'Your identity document expires on 2026-12-20',
      'Please send your new document before that day. Until it is decided on, you stay verified by the old one.',
    ],
  ],
  'identity.expired': [
    [
      { expiresAt: '2026-12-20', isNextWaiting: true },
      'Your identity document has expired',
      'It was valid until 2026-12-20. You can sign contracts again when your new document is verified.',
    ],
    [
      { expiresAt: '2026-12-20', isNextWaiting: false },
      'Your identity document has expired',
      'It was valid until 2026-12-20. Please send your new document; until it is verified you cannot sign contracts.',
    ],
  ],
  'file.infected': [
    [
      { fileName: 'plan.pdf', malware: 'Eicar' },
      'Malware was found in plan.pdf',
      'Eicar. The file was removed before anybody could open it.',
    ],
  ],
  'project.submitted': [[about, 'New project: Harbour app', 'Aisha Al-Harthy submitted a project.']],
  'project.created': [[{ projectName: 'Harbour app' }, 'A project was made for you: Harbour app']],
  'project.assigned': [[about, 'Yours now: Harbour app', 'The client is Aisha Al-Harthy.']],
  'project.status_changed': [[{ projectName: 'Harbour app', status: 'in_progress' }, 'Harbour app: in progress']],
  'project.updated': [[{ projectName: 'Harbour app' }, 'Harbour app: the plan was updated']],
  'project.fileAdded': [[file, 'New file on Harbour app', 'plan.pdf']],
  'project.fileRemoved': [[file, 'File removed from Harbour app', 'plan.pdf']],
  'milestone.added': [[milestone, 'Harbour app: new milestone “Design”']],
  'milestone.changed': [
    [
      { ...milestone, formerTitle: 'Draft', dueDate: '2026-12-15' },
      'Harbour app: milestone “Design” was changed',
      'It was called “Draft”. It is due on 15 December 2026.',
    ],
    [{ ...milestone, dueDate: null }, 'Harbour app: milestone “Design” was changed', 'It has no due date any more.'],
  ],
  'milestone.removed': [[milestone, 'Harbour app: milestone “Design” was removed']],
  'milestone.completed': [
    [{ ...milestone, progressPercent: 40 }, 'Harbour app: “Design” is completed', 'The project stands at 40 per cent.'],
  ],
  'contract.sent': [[contract, 'A contract is waiting for your signature', 'CT-2026-00001: Relaunch']],
  'contract.reminder': [[contract, 'A contract still waits for your signature', 'CT-2026-00001: Relaunch']],
  'contract.signed': [
    [contract, 'You signed a contract', 'CT-2026-00001: Relaunch'],
    [{ ...contract, clientName: about.clientName }, 'Aisha Al-Harthy signed a contract', 'CT-2026-00001: Relaunch'],
  ],
  'contract.declined': [
    [contract, 'You declined a contract', 'CT-2026-00001: Relaunch'],
    [{ ...contract, clientName: about.clientName }, 'Aisha Al-Harthy declined a contract', 'CT-2026-00001: Relaunch'],
  ],
  'contract.expired': [[contract, 'A contract has expired', 'CT-2026-00001: Relaunch']],
  'contract.activated': [[contract, 'A contract is active', 'CT-2026-00001: Relaunch']],
  'contract.completed': [[contract, 'A contract is completed', 'CT-2026-00001: Relaunch']],
  'contract.cancelled': [
    [contract, 'A contract was cancelled', 'CT-2026-00001: Relaunch'],
    [
      { ...contract, replacedBy: 'CT-2026-00002' },
      'A contract was replaced by a new version',
      'CT-2026-00001 is replaced by CT-2026-00002.',
    ],
  ],
  'payment.requested': [[payment, 'Payment requested: 1,250.500 OMR', 'Deposit']],
  'payment.received': [[payment, 'Payment received: 1,250.500 OMR', 'Deposit']],
  'payment.arrived': [[{ ...payment, clientName: about.clientName }, 'Aisha Al-Harthy paid 1,250.500 OMR', 'Deposit']],
  'payment.failed': [[payment, 'Payment failed: 1,250.500 OMR', 'Deposit']],
  'payment.refunded': [[payment, 'Refund: 1,250.500 OMR', 'Deposit']],
  'payment.credited': [
    [{ amount: '250.000 OMR' }, 'Kept as your credit: 250.000 OMR', 'The money belonged to no open payment.'],
  ],
  'payment.cancelled': [[payment, 'Payment request withdrawn: 1,250.500 OMR', 'Deposit']],
  'refund.failed': [
    [
      { amount: '250.000 OMR', reason: 'never_reached_stripe' },
      'Not refunded: 250.000 OMR',
      'Stripe has no such refund (never reached stripe). Nothing was given back.',
    ],
  ],
  'dispute.opened': [
    [
      dispute,
      'Disputed: 1,250.500 OMR',
      'Deposit · state: needs response · reason: fraudulent · evidence is due by 2026-12-01 20:30 UTC',
    ],
  ],
  'dispute.changed': [[{ ...payment, state: 'won' }, 'Dispute of 1,250.500 OMR: won', 'Deposit · state: won']],
  'review.opened': [
    [{ amount: '250.000 OMR', problem: 'late_payment' }, 'Money to look at: 250.000 OMR', 'late payment'],
  ],
  'stripe_event.failed': [
    [
      { event: 'charge.refunded (evt_1)', error: 'It is not known.' },
      'An event of Stripe could not be handled',
      'charge.refunded (evt_1): It is not known.',
    ],
  ],
  'invoice.issued': [[{ total: '250.000 OMR' }, 'New invoice: 250.000 OMR']],
  'invoice.reminder': [
    [
      { invoiceNumber: 'INV-2026-00001', owed: '1.000 OMR', dueDate: '2026-12-15', isLate: false },
      'Invoice INV-2026-00001 is due on 2026-12-15: 1.000 OMR',
    ],
    [
      { invoiceNumber: 'INV-2026-00001', owed: '1.000 OMR', dueDate: '2026-12-15', isLate: true },
      'Invoice INV-2026-00001 is overdue: 1.000 OMR',
    ],
  ],
  'invoice.voided': [
    [{ invoiceNumber: 'INV-2026-00001', reason: 'Wrong address.' }, 'Invoice INV-2026-00001 is void', 'Wrong address.'],
  ],
  'invoice.credited': [[{ total: '250.000 OMR', reason: 'Agreed.' }, 'New credit note: 250.000 OMR', 'Agreed.']],
  'message.received': [
    [{ senderName: 'Omar Said', preview: 'Can we talk?' }, 'New message from Omar Said', 'Can we talk?'],
  ],
}

const isolates = /[\u2068\u2069]/g
// Every kind with its own data: the record above has them together.
const cases = Object.entries(told).flatMap(([type, entries]) =>
  entries.map(([data, title, message]) => ({ type: type as ToldType, data, words: { title, message } })),
)

test('every kind has its texts; a broadcast says what its admin wrote', () => {
  expect([...Object.keys(told), 'broadcast'].sort()).toEqual(Object.keys(notificationKinds).sort())
})

test.each(cases)('$type in English says “$words.title”', ({ type, data, words }) => {
  expect({ message: undefined, ...sayNotification({ type, data, locale: 'en' }) }).toEqual(words)
})

test.each(cases)('$type in Arabic says as much as “$words.title”', ({ type, data, words }) => {
  const { title, message } = sayNotification({ type, data, locale: 'ar' })
  expect(title).toMatch(/\p{Script=Arabic}/u)
  expect(message === undefined).toBe(words.message === undefined)
  const text = `${title}\n${message ?? ''}`
  expect(text).not.toMatch(/undefined|null|NaN|[a-z]_[a-z]/)
  // Whatever people or the platform named stands in it, and is told apart from the sentence around it.
  for (const name of Object.values(data)) {
    const isName = typeof name === 'string' && /^[A-Z0-9a-z]/.test(name) && !/^\d{4}-|^[a-z_]+$/.test(name)
    if (isName && JSON.stringify(words).includes(name)) expect(text).toContain(name)
  }
  const marks = text.match(isolates) ?? []
  expect(marks).toEqual(marks.map((_, index) => (index % 2 === 0 ? '\u2068' : '\u2069')))
  const outside = title.replace(/\u2068[^\u2069]*\u2069/g, '').replace('Stripe', '')
  expect(outside).not.toMatch(/[A-Za-z]/)
})
