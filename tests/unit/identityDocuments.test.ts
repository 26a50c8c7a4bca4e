import { expect, test } from '@jest/globals'
import { dueIdentityReminder, isDocumentValid, renewalOpensOn } from '../../src/domain/identity/identityDocuments.ts'

const documentExpiresAt = '2027-03-31T00:00:00.000Z'

test('a document is valid through its last day', () => {
  const valid = (today: string) => isDocumentValid({ documentExpiresAt, today })
  expect(['2027-03-30', '2027-03-31'].map(valid)).toEqual([true, true])
  expect(['2027-04-01', '2028-01-01'].map(valid)).toEqual([false, false])
})

test('a document without a date never expires', () => {
  const today = '2999-01-01'
  expect([null, undefined].map((date) => isDocumentValid({ documentExpiresAt: date, today }))).toEqual([true, true])
})

test('it can be renewed from the day of the first reminder, and thirty days before where there are none', () => {
  expect(renewalOpensOn({ documentExpiresAt, reminderDays: [7, 45] })).toBe('2027-02-14')
  expect(renewalOpensOn({ documentExpiresAt, reminderDays: [] })).toBe('2027-03-01')
})

const reminder = (today: string, lastReminderDays: number | null = null, reviewedOn = '2027-01-01') =>
  dueIdentityReminder({ schedule: [30, 7], lastReminderDays, documentExpiresAt, reviewedOn, today })

test('a reminder is due from the beginning of its day, once', () => {
  expect(reminder('2027-02-28')).toEqual({ done: null, isToSend: false })
  expect(reminder('2027-03-01')).toEqual({ done: 30, isToSend: true })
  expect(reminder('2027-03-20', 30)).toEqual({ done: null, isToSend: false })
  expect(reminder('2027-03-24', 30)).toEqual({ done: 7, isToSend: true })
  expect(reminder('2027-03-31', 7)).toEqual({ done: null, isToSend: false })
})

test('of several that are due the nearest goes out alone, and none after the expiry', () => {
  expect(reminder('2027-03-26')).toEqual({ done: 7, isToSend: true })
  expect(reminder('2027-04-01')).toEqual({ done: 7, isToSend: false })
})

test('who was verified after the day of a reminder is not reminded of it', () => {
  expect(reminder('2027-03-10', null, '2027-03-09')).toEqual({ done: 30, isToSend: false })
  expect(reminder('2027-03-24', 30, '2027-03-09')).toEqual({ done: 7, isToSend: true })
})

test('a schedule that is changed repeats nothing', () => {
  const today = '2027-03-20'
  const due = (schedule: number[], lastReminderDays: number) =>
    dueIdentityReminder({ schedule, lastReminderDays, documentExpiresAt, reviewedOn: '2027-01-01', today })
  expect(due([60, 45, 30], 30)).toEqual({ done: null, isToSend: false })
  expect(due([14], 30)).toEqual({ done: 14, isToSend: true })
  expect(due([], 30)).toEqual({ done: null, isToSend: false })
})
