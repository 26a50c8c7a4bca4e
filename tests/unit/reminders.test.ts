import { expect, test } from '@jest/globals'
import { daysLate, dueReminders, reminderProblem } from '../../src/domain/reminders.ts'

const schedule = [-3, 1, 7, 14, 30]
const at = (day: string) => new Date(`${day}T09:00:00.000Z`)
const due = (change: Partial<Parameters<typeof dueReminders>[0]>) =>
  dueReminders({
    schedule,
    recorded: [],
    dueDate: '2026-06-10',
    issuedAt: '2026-05-20T08:00:00.000Z',
    at: at('2026-06-01'),
    ...change,
  })

test('nothing is due before the first day, which begins at midnight UTC', () => {
  expect(due({ at: new Date('2026-06-06T23:59:59.999Z') })).toEqual({ send: null, pass: [] })
  expect(due({ at: new Date('2026-06-07T00:00:00.000Z') })).toEqual({ send: -3, pass: [] })
})

test('what was recorded is not due again', () => {
  expect(due({ recorded: [-3], at: at('2026-06-10') })).toEqual({ send: null, pass: [] })
  expect(due({ recorded: [-3], at: at('2026-06-11') })).toEqual({ send: 1, pass: [] })
})

test('after a downtime the latest is sent and older ones are passed over', () => {
  expect(due({ recorded: [-3], at: at('2026-06-25') })).toEqual({ send: 14, pass: [1, 7] })
  expect(due({ schedule: [30, 7, -3], at: at('2027-01-01') })).toEqual({ send: 30, pass: [-3, 7] })
})

test('a reminder whose day had begun when the invoice was issued is passed over', () => {
  expect(due({ issuedAt: '2026-06-12T10:00:00.000Z', at: at('2026-06-12') })).toEqual({ send: null, pass: [-3, 1] })
  expect(due({ issuedAt: '2026-06-12T10:00:00.000Z', recorded: [-3, 1], at: at('2026-06-17') })).toEqual({
    send: 7,
    pass: [],
  })
})

test('a day that is added to the schedule behind one that was sent is passed over', () => {
  expect(due({ schedule: [3, 7], recorded: [7], at: at('2026-06-20') })).toEqual({ send: null, pass: [3] })
  expect(due({ schedule: [3], recorded: [7], at: at('2026-06-20') })).toEqual({ send: null, pass: [3] })
})

test('an empty schedule reminds of nothing', () => {
  expect(due({ schedule: [], at: at('2027-01-01') })).toEqual({ send: null, pass: [] })
})

test('days late begin when the due date is over', () => {
  expect(daysLate({ dueDate: '2026-06-10', at: new Date('2026-06-10T23:59:59Z') })).toBe(0)
  expect(daysLate({ dueDate: '2026-06-10T00:00:00.000Z', at: new Date('2026-06-11T00:00:00Z') })).toBe(1)
  expect(daysLate({ dueDate: '2026-06-10', at: at('2026-05-01') })).toBe(0)
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
