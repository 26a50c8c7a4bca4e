import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { lifecycles } from '../../src/domain/lifecycles/index.ts'
import {
  notificationKinds,
  type AnyKind,
  type NotificationKind,
} from '../../src/domain/notifications/notificationKinds.ts'

const kinds = Object.keys(notificationKinds) as NotificationKind[]
const code = readdirSync('src/workflows', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join('src/workflows', name), 'utf8'))
  .join('\n')

/** The notification of each move, or why there is none. */
const tellings: Record<string, NotificationKind | `nobody: ${string}`> = {
  'account.suspend': 'nobody: by mail alone, a suspended account sees no notifications',
  'account.reactivate': 'account.reactivated',
  'account.revokeInvitation': 'nobody: it was for somebody who has never signed in',
  'account.erase': 'nobody: by mail alone, there is nobody left to see notifications',
  'identityVerification.verify': 'identity.verified',
  'identityVerification.reject': 'identity.rejected',
  'identityVerification.withdraw': 'nobody: a stranger had sent it, or the account is erased',
  'identityVerification.expire': 'identity.expired',
  'project.startReview': 'project.status_changed',
  'project.approve': 'project.status_changed',
  'project.start': 'project.status_changed',
  'project.present': 'project.status_changed',
  'project.rework': 'project.status_changed',
  'project.complete': 'project.status_changed',
  'project.cancel': 'project.status_changed',
  'milestone.complete': 'milestone.completed',
  'contract.send': 'contract.sent',
  'contract.sign': 'contract.signed',
  'contract.decline': 'contract.declined',
  'contract.expire': 'contract.expired',
  'contract.activate': 'contract.activated',
  'contract.complete': 'contract.completed',
  'contract.cancel': 'contract.cancelled',
  'payment.process': 'nobody: the client is paying in this moment',
  'payment.settle': 'payment.received',
  'payment.record': 'payment.received',
  'payment.fail': 'payment.failed',
  'payment.cancel': 'payment.cancelled',
  'payment.refundPart': 'payment.refunded',
  'payment.refundAll': 'payment.refunded',
  'invoice.issue': 'invoice.issued',
  'invoice.payPart': 'nobody: its payment is told',
  'invoice.payAll': 'nobody: its payment is told',
  'invoice.refundPart': 'nobody: the refund is told',
  'invoice.refundAll': 'nobody: the refund is told',
  'invoice.void': 'invoice.voided',
  'refund.succeed': 'nobody: the payment is told as refunded when the refund is made',
  'refund.fail': 'refund.failed',
  'review.resolve': 'payment.credited',
  'stripeEvent.handle': 'nobody: its effects are told',
  'stripeEvent.ignore': 'nobody: it had no effect',
  'stripeEvent.giveUp': 'stripe_event.failed',
  'stripeEvent.retry': 'nobody: an admin has just asked for it',
}

test('every move of every lifecycle is told of, or someone has said why not', () => {
  const moves = Object.values(lifecycles).flatMap(({ name, moves }) =>
    Object.keys(moves).map((move) => `${name}.${move}`),
  )
  expect(Object.keys(tellings).sort()).toEqual(moves.sort())
  const told = Object.values(tellings).filter((telling) => !telling.startsWith('nobody: '))
  expect(told.filter((type) => !kinds.some((known) => known === type))).toEqual([])
})

test.each(kinds)('%s is notified of somewhere', (kind) => {
  expect(code).toContain(`'${kind}'`)
})

test('a kind is spelled thing.deed, in snake case', () => {
  expect(kinds.filter((kind) => !/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(kind))).toEqual([])
})

test('what asks for an act or carries a document is mailed at once, whatever a reader prefers', () => {
  const acts = kinds.filter((kind) => /^(contract|identity|invoice|account)\.|^payment\.requested$/.test(kind))
  const entries: AnyKind[] = acts.map((kind) => notificationKinds[kind])
  expect(entries.filter(({ topic, pace }) => topic !== 'essential' || pace === 'digest')).toEqual([])
})

test('the page of the docs lists every type as it is', () => {
  const rows = readFileSync('docs/notifications.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === 5)
  const expected = Object.entries(notificationKinds).map(([type, { when, audience, topic, pace }]) => [
    `\`${type}\``,
    when,
    audience,
    topic === 'essential' ? 'always' : `\`${topic}\``,
    { now: 'at once', digest: 'digest', document: 'with its PDF', list: 'one list' }[pace],
  ])
  expect(rows).toEqual(expected)
})
