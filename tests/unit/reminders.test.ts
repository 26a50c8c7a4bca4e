import { expect, test } from '@jest/globals'
import { daysLate, dueReminders, reminderProblem } from '../../src/domain/invoices/reminders.ts'

const schedule = [-3, 1, 7, 14, 30]
const due = (change: Partial<Parameters<typeof dueReminders>[0]>) =>
  dueReminders({
    schedule,
    recorded: [],
    dueDate: '2026-06-10',
    issuedOn: '2026-05-20',
    today: '2026-06-01',
    ...change,
  })

test('nothing is due before the first day', () => {
  expect(due({ today: '2026-06-06' })).toEqual({ send: null, pass: [] })
  expect(due({ today: '2026-06-07' })).toEqual({ send: -3, pass: [] })
})

test('what was recorded is not due again', () => {
  expect(due({ recorded: [-3], today: '2026-06-10' })).toEqual({ send: null, pass: [] })
  expect(due({ recorded: [-3], today: '2026-06-11' })).toEqual({ send: 1, pass: [] })
})

test('after a downtime the latest is sent and older ones are passed over', () => {
  expect(due({ recorded: [-3], today: '2026-06-25' })).toEqual({ send: 14, pass: [1, 7] })
  expect(due({ schedule: [30, 7, -3], today: '2027-01-01' })).toEqual({ send: 30, pass: [-3, 7] })
})

test('a reminder whose day had begun when the invoice was issued is passed over', () => {
  expect(due({ issuedOn: '2026-06-12', today: '2026-06-12' })).toEqual({ send: null, pass: [-3, 1] })
  expect(due({ issuedOn: '2026-06-12', recorded: [-3, 1], today: '2026-06-17' })).toEqual({
    send: 7,
    pass: [],
  })
})

test('a day that is added to the schedule behind one that was sent is passed over', () => {
  expect(due({ schedule: [3, 7], recorded: [7], today: '2026-06-20' })).toEqual({ send: null, pass: [3] })
  expect(due({ schedule: [3], recorded: [7], today: '2026-06-20' })).toEqual({ send: null, pass: [3] })
})

test('an empty schedule reminds of nothing', () => {
  expect(due({ schedule: [], today: '2027-01-01' })).toEqual({ send: null, pass: [] })
})

test('days late begin when the due date is over', () => {
  expect(daysLate({ dueDate: '2026-06-10', today: '2026-06-10' })).toBe(0)
  expect(daysLate({ dueDate: '2026-06-10T00:00:00.000Z', today: '2026-06-11' })).toBe(1)
  expect(daysLate({ dueDate: '2026-06-10', today: '2026-05-01' })).toBe(0)
})

test.each([[null], [undefined], [[]], [[-60, 365]], [Array.from({ length: 20 }, (_, day) => day)]])(
  'a schedule of %p is taken',
  (days) => {
    expect(reminderProblem(days)).toBeNull()
  },
)

test.each([
  ['3'],
  [[1, 1]],
  [[-61]],
  [[366]],
  [[1.5]],
  [['1']],
  [[null]],
  [Array.from({ length: 21 }, (_, day) => day)],
])('a schedule of %p is refused', (days) => {
  expect(reminderProblem(days)).toEqual(expect.any(String))
})
