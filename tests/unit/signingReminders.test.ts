import { expect, test } from '@jest/globals'
import { dueSigningReminders, signingReminderProblem } from '../../src/domain/contracts/signingReminders.ts'

const due = (change: Partial<Parameters<typeof dueSigningReminders>[0]>) =>
  dueSigningReminders({
    schedule: [7, 2],
    recorded: [],
    sentAt: '2026-11-01T12:00:00.000Z',
    expiresAt: '2026-12-01T12:00:00.000Z',
    at: new Date('2026-11-24T12:00:00.000Z'),
    ...change,
  })

test('a reminder is due to the millisecond, and once', () => {
  expect(due({})).toEqual({ send: 7, pass: [] })
  expect(due({ at: new Date('2026-11-24T11:59:59.999Z') })).toEqual({ send: null, pass: [] })
  expect(due({ recorded: [7] })).toEqual({ send: null, pass: [] })
})

test('only the latest of several due ones is sent, and never one before an already sent one', () => {
  const at = new Date('2026-11-30T00:00:00.000Z')
  expect(due({ at })).toEqual({ send: 2, pass: [7] })
  expect(due({ at, recorded: [7] })).toEqual({ send: 2, pass: [] })
  expect(due({ at, recorded: [2] })).toEqual({ send: null, pass: [7] })
})

test('within a day of the sending and after the expiry everything is passed over', () => {
  expect(due({ sentAt: '2026-11-23T12:00:00.001Z' })).toEqual({ send: null, pass: [7] })
  expect(due({ sentAt: '2026-11-23T12:00:00.000Z' })).toEqual({ send: 7, pass: [] })
  expect(due({ at: new Date('2026-12-01T12:00:00.000Z') })).toEqual({ send: null, pass: [7, 2] })
})

test.each([[null], [undefined], [[]], [[7, 2]], [[1, 365]]])('%j is a schedule', (days) => {
  expect(signingReminderProblem(days)).toBeNull()
})

test.each([['7'], [[0]], [[366]], [[1.5]], [[2, 2]], [[null]], [Array.from({ length: 11 }, (_, day) => day + 1)]])(
  '%j is none',
  (days) => {
    expect(signingReminderProblem(days)).toEqual(expect.any(String))
  },
)
