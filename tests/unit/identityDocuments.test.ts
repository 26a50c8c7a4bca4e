import { expect, test } from '@jest/globals'
import { dueIdentityReminder, isDocumentValid, renewalOpensOn } from '../../src/domain/identityDocuments.ts'

const documentExpiresAt = '2027-03-31T00:00:00.000Z'

test('a document is valid through its last day, in UTC', () => {
  const valid = (at: string) => isDocumentValid({ documentExpiresAt, at: new Date(at) })
  expect(['2027-03-30T12:00:00Z', '2027-03-31T00:00:00Z', '2027-03-31T23:59:59.999Z'].map(valid)).toEqual([
    true,
    true,
    true,
  ])
  expect(['2027-04-01T00:00:00Z', '2028-01-01T00:00:00Z'].map(valid)).toEqual([false, false])
})

test('a document without a date never expires', () => {
  const at = new Date('2999-01-01T00:00:00Z')
  expect([null, undefined].map((date) => isDocumentValid({ documentExpiresAt: date, at }))).toEqual([true, true])
})

test('it can be renewed from the day of the first reminder, and thirty days before where there are none', () => {
  expect(renewalOpensOn({ documentExpiresAt, reminderDays: [7, 45] })).toBe('2027-02-14')
  expect(renewalOpensOn({ documentExpiresAt, reminderDays: [] })).toBe('2027-03-01')
})

const reminder = (at: string, lastReminderDays: number | null = null, reviewedAt = '2027-01-01T00:00:00Z') =>
  dueIdentityReminder({ schedule: [30, 7], lastReminderDays, documentExpiresAt, reviewedAt, at: new Date(at) })

test('a reminder is due from the beginning of its day, once', () => {
  expect(reminder('2027-02-28T23:59:59Z')).toEqual({ done: null, isToSend: false })
  expect(reminder('2027-03-01T00:00:00Z')).toEqual({ done: 30, isToSend: true })
  expect(reminder('2027-03-20T00:00:00Z', 30)).toEqual({ done: null, isToSend: false })
  expect(reminder('2027-03-24T00:00:00Z', 30)).toEqual({ done: 7, isToSend: true })
  expect(reminder('2027-03-31T12:00:00Z', 7)).toEqual({ done: null, isToSend: false })
})

test('of several that are due the nearest goes out alone, and none after the expiry', () => {
  expect(reminder('2027-03-26T00:00:00Z')).toEqual({ done: 7, isToSend: true })
  expect(reminder('2027-04-01T00:00:00Z')).toEqual({ done: 7, isToSend: false })
})

test('who was verified after the day of a reminder is not reminded of it', () => {
  expect(reminder('2027-03-10T00:00:00Z', null, '2027-03-09T10:00:00Z')).toEqual({ done: 30, isToSend: false })
  expect(reminder('2027-03-24T00:00:00Z', 30, '2027-03-09T10:00:00Z')).toEqual({ done: 7, isToSend: true })
})

test('a schedule that is changed repeats nothing', () => {
  const at = new Date('2027-03-20T00:00:00Z')
  const due = (schedule: number[], lastReminderDays: number) =>
    dueIdentityReminder({ schedule, lastReminderDays, documentExpiresAt, reviewedAt: '2027-01-01T00:00:00Z', at })
  expect(due([60, 45, 30], 30)).toEqual({ done: null, isToSend: false })
  expect(due([14], 30)).toEqual({ done: 14, isToSend: true })
  expect(due([], 30)).toEqual({ done: null, isToSend: false })
})
