import { expect, test } from '@jest/globals'
import {
  notificationKinds,
  type NotificationData,
  type NotificationKind,
} from '../../src/domain/notifications/notificationKinds.ts'
import { sayNotification } from '../../src/domain/notifications/sayNotification.ts'

type Told = Exclude<NotificationKind, 'broadcast.sent'>

const id = '0192a0c0-0000-7000-8000-000000000001'
const user = { userId: id }
const clientName = 'Aisha Al-Harthy'
const project = { projectId: id, projectName: 'Harbour app' }
const file = { ...project, fileName: 'plan.pdf' }
const milestone = { ...project, milestoneId: id, milestoneTitle: 'Design' }
const contract = { contractId: id, contractNumber: 'CT-2026-00001', title: 'Relaunch' }
const payment = { paymentId: id, amount: '1,250.500 OMR', description: 'Deposit' }
const dispute = {
  ...payment,
  disputeId: id,
  state: 'needs_response',
  hasDeadline: true,
  evidenceDueBy: '2026-12-01T20:30:00.000Z',
}
const reminder = {
  invoiceId: id,
  invoiceNumber: 'INV-2026-00001',
  owed: '1.000 OMR',
  dueDate: '2026-12-15',
  isLate: false,
  daysLate: 0,
}
const about = 'CT-2026-00001: Relaunch'

/** Every notification and its English text, first for clients (`role`: for admins). */
const told: { [Name in Told]: [NotificationData<Name>, string, string?, role?: 'admin'][] } = {
  'account.reactivated': [[user, 'Your account has been reactivated']],
  'account.erasure_requested': [
    [
      { ...user, clientName, reason: 'I no longer work with you.' },
      'Data erasure requested by Aisha Al-Harthy',
      'Answer within one month. Erase what may be erased on the client’s page.',
    ],
  ],
  'identity.submitted': [
    [
      { ...user, clientName, isRenewal: false },
      'Identity check to review',
      'Aisha Al-Harthy submitted identity documents for review.',
    ],
    [
      { ...user, clientName, isRenewal: true, validUntil: '2026-12-20' },
      'Identity check to review',
      'Aisha Al-Harthy submitted a new identity document. The current one is valid until 20 December 2026.',
    ],
  ],
  'identity.verified': [[user, 'Your identity is verified']],
  'identity.rejected': [[{ ...user, reason: 'Too dark.' }, 'Your identity documents were not accepted', 'Too dark.']],
  'identity.reminded': [
    [
      { ...user, validUntil: '2026-12-20' },
      'Your identity document expires on 20 December 2026',
      'Send your new document before then. Your identity stays verified with the current one while we review it.',
    ],
  ],
  'identity.expired': [
    [
      { ...user, validUntil: '2026-12-20', isNextWaiting: true },
      'Your identity document has expired',
      'It was valid until 20 December 2026. You can sign contracts again once your new document is verified.',
    ],
    [
      { ...user, validUntil: '2026-12-20', isNextWaiting: false },
      'Your identity document has expired',
      'It was valid until 20 December 2026. Send your new document. You can sign contracts again once it is verified.',
    ],
  ],
  'file.infected': [
    [
      { fileId: id, fileName: 'plan.pdf', malware: 'Eicar' },
      'Malware found in plan.pdf',
      'We detected Eicar and removed the file before anyone could open it.',
    ],
  ],
  'project.submitted': [
    [{ ...project, clientName }, 'New project: Harbour app', 'Aisha Al-Harthy submitted a project.'],
  ],
  'project.created': [[project, 'We’ve created a project for you: Harbour app']],
  'project.assigned': [[{ ...project, clientName }, 'You’ve been assigned to Harbour app', 'Client: Aisha Al-Harthy']],
  'project.status_changed': [[{ ...project, status: 'in_progress' }, 'Harbour app: In progress']],
  'project.updated': [[project, 'Harbour app: plan updated']],
  'project.file_added': [[{ ...file, uploaderName: 'Omar' }, 'New file in Harbour app', 'plan.pdf']],
  'project.file_removed': [[{ ...file, removerName: 'Omar' }, 'File removed from Harbour app', 'plan.pdf']],
  'milestone.added': [[milestone, 'Harbour app: new milestone “Design”']],
  'milestone.changed': [
    [
      { ...milestone, change: 'renamed_moved', formerTitle: 'Draft', dueDate: '2026-12-15' },
      'Harbour app: milestone “Design” updated',
      'Previously “Draft”. Now due on 15 December 2026.',
    ],
    [{ ...milestone, change: 'undated' }, 'Harbour app: milestone “Design” updated', 'It no longer has a due date.'],
    [
      { ...milestone, change: 'renamed', formerTitle: 'Draft' },
      'Harbour app: milestone “Design” updated',
      'Previously “Draft”.',
    ],
    [
      { ...milestone, change: 'moved', dueDate: '2026-12-15' },
      'Harbour app: milestone “Design” updated',
      'Now due on 15 December 2026.',
    ],
    [
      { ...milestone, change: 'renamed_undated', formerTitle: 'Draft' },
      'Harbour app: milestone “Design” updated',
      'Previously “Draft”. It no longer has a due date.',
    ],
  ],
  'milestone.removed': [[milestone, 'Harbour app: milestone “Design” removed']],
  'milestone.completed': [
    [{ ...milestone, progressPercent: 40 }, 'Harbour app: milestone “Design” completed', 'Progress: 40%'],
  ],
  'contract.sent': [[contract, 'A contract is ready for your signature', about]],
  'contract.reminded': [
    [{ ...contract, expiresAt: '2026-12-01T20:30:00.000Z' }, 'Reminder: please sign your contract', about],
  ],
  'contract.signed': [
    [{ ...contract, signerName: clientName, signedAt: '2026-12-01T20:30:00.000Z' }, 'You signed a contract', about],
    [
      { ...contract, signerName: clientName, signedAt: '2026-12-01T20:30:00.000Z' },
      'Aisha Al-Harthy signed a contract',
      about,
      'admin',
    ],
  ],
  'contract.declined': [
    [{ ...contract, declinedBy: clientName, reason: 'No.' }, 'You declined a contract', about],
    [{ ...contract, declinedBy: clientName, reason: 'No.' }, 'Aisha Al-Harthy declined a contract', about, 'admin'],
  ],
  'contract.expired': [[contract, 'A contract has expired', about]],
  'contract.activated': [[contract, 'Your contract is in force', about]],
  'contract.completed': [[contract, 'Your contract is completed', about]],
  'contract.cancelled': [
    [{ ...contract, isReplaced: false, reason: 'Agreed.' }, 'A contract was cancelled', about],
    [
      { ...contract, isReplaced: true, replacedBy: 'CT-2026-00002' },
      'A contract was replaced by a new version',
      'CT-2026-00001 is replaced by CT-2026-00002.',
    ],
  ],
  'payment.requested': [[payment, 'Payment requested: 1,250.500 OMR', 'Deposit']],
  'payment.received': [[{ ...payment, paidAt: '2026-12-01' }, 'Payment received: 1,250.500 OMR', 'Deposit']],
  'payment.paid_by_card': [[{ ...payment, clientName }, 'Aisha Al-Harthy paid 1,250.500 OMR', 'Deposit']],
  'payment.failed': [[payment, 'Payment failed: 1,250.500 OMR', 'Deposit']],
  'payment.refunded': [[{ ...payment, reason: 'Agreed.' }, 'Refund: 1,250.500 OMR', 'Deposit']],
  'payment.credited': [
    [
      { amount: '250.000 OMR' },
      '250.000 OMR added to your credit balance',
      'The payment did not match any open request, so we added it to your credit balance.',
    ],
  ],
  'payment.cancelled': [[payment, 'Payment request withdrawn: 1,250.500 OMR', 'Deposit']],
  'refund.failed': [
    [
      { refundId: id, amount: '250.000 OMR', failureReason: 'never_reached_stripe' },
      'Refund failed: 250.000 OMR',
      'Stripe has no such refund (Never reached Stripe). No money was returned.',
    ],
  ],
  'dispute.opened': [
    [
      dispute,
      'Payment disputed: 1,250.500 OMR',
      'Deposit. Status: Needs response. Evidence due by 1 December 2026 at 20:30 UTC.',
    ],
  ],
  'dispute.changed': [
    [
      { ...payment, disputeId: id, state: 'won', hasDeadline: false },
      'Dispute of 1,250.500 OMR: Won',
      'Deposit. Status: Won.',
    ],
  ],
  'payment_exception.opened': [
    [
      { reviewId: id, amount: '250.000 OMR', problem: 'late_payment' },
      'Payment to review: 250.000 OMR',
      'Paid after cancellation',
    ],
  ],
  'webhook.disabled': [
    [
      { webhookEndpointId: id, url: 'https://hooks.agency.example/in' },
      'A webhook endpoint was disabled',
      'https://hooks.agency.example/in',
    ],
  ],
  'stripe_event.failed': [
    [
      { stripeEventId: id, event: 'charge.refunded (evt_1)', error: 'It is not known.' },
      'A Stripe event could not be processed',
      'charge.refunded (evt_1): It is not known.',
    ],
  ],
  'invoice.issued': [
    [{ invoiceId: id, invoiceNumber: null, total: '250.000 OMR' }, 'New invoice: 250.000 OMR'],
    [{ invoiceId: id, invoiceNumber: 'INV-2026-00001', total: '250.000 OMR' }, 'New invoice: 250.000 OMR'],
  ],
  'invoice.reminded': [
    [reminder, 'Invoice INV-2026-00001 is due on 15 December 2026: 1.000 OMR'],
    [{ ...reminder, isLate: true, daysLate: 3 }, 'Invoice INV-2026-00001 is overdue: 1.000 OMR'],
  ],
  'invoice.voided': [
    [
      { invoiceId: id, invoiceNumber: 'INV-2026-00001', reason: 'Wrong address.' },
      'Invoice INV-2026-00001 is void',
      'Wrong address.',
    ],
  ],
  'invoice.credited': [
    [
      { invoiceId: id, invoiceNumber: null, total: '250.000 OMR', reason: 'Agreed.' },
      'New credit note: 250.000 OMR',
      'Agreed.',
    ],
    [
      { invoiceId: id, invoiceNumber: 'CN-2026-00001', total: '250.000 OMR', reason: 'Agreed.' },
      'New credit note: 250.000 OMR',
      'Agreed.',
    ],
  ],
  'message.received': [
    [
      { messageId: id, threadId: id, senderName: 'Omar Said', preview: 'Can we talk?' },
      'New message from Omar Said',
      'Can we talk?',
    ],
  ],
}

const isolates = /[\u2068\u2069]/g
const readerOf = (locale: 'en' | 'ar', role: 'admin' | 'client') => ({ locale, timezone: 'UTC', role })
// Every kind with its own data: the record above has them together.
const cases = Object.entries(told).flatMap(([kind, entries]) =>
  entries.map(([data, title, message, role = 'client' as const]) => ({
    kind: kind as 'account.reactivated',
    data: data as typeof user,
    role,
    words: { title, message },
  })),
)

test('every kind has its texts; a broadcast says what its admin wrote', () => {
  expect([...Object.keys(told), 'broadcast.sent'].sort()).toEqual(Object.keys(notificationKinds).sort())
})

test.each(cases)('$kind in English says “$words.title”', ({ kind, data, role, words }) => {
  expect({ message: undefined, ...sayNotification({ kind, data, reader: readerOf('en', role) }) }).toEqual(words)
})

test.each(cases)('$kind in Arabic says as much as “$words.title”', ({ kind, data, role, words }) => {
  const { title, message } = sayNotification({ kind, data, reader: readerOf('ar', role) })
  expect(title).toMatch(/\p{Script=Arabic}/u)
  expect(message === undefined).toBe(words.message === undefined)
  const text = `${title}\n${message ?? ''}`
  expect(text).not.toMatch(/undefined|null|NaN|[a-z]_[a-z]/)
  // Names given by people or the platform appear in it, set apart from the sentence.
  for (const name of Object.values(data)) {
    const isName = typeof name === 'string' && /^[A-Z0-9a-z]/.test(name) && !/^\d{4}-|^[a-z_]+$/.test(name)
    if (isName && JSON.stringify(words).includes(name)) expect(text).toContain(name)
  }
  const marks = text.match(isolates) ?? []
  expect(marks).toEqual(marks.map((_, index) => (index % 2 === 0 ? '\u2068' : '\u2069')))
  const outside = title.replace(/\u2068[^\u2069]*\u2069/g, '').replace('Stripe', '')
  expect(outside).not.toMatch(/[A-Za-z]/)
})
