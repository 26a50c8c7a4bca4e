import { expect, test } from '@jest/globals'
import { addDays } from '../../src/lib/addDays.ts'
import { dayIn } from '../../src/lib/dayIn.ts'
import { daysBetween } from '../../src/lib/daysBetween.ts'
import { monthsBefore } from '../../src/lib/monthsBefore.ts'
import { startOfDay } from '../../src/lib/startOfDay.ts'

// Offsets as the tz database has them for these days: Muscat +4, Auckland +13 in summer and +12 in winter, Los Angeles
// -8 in winter and -7 in summer.

test.each([
  ['2026-12-31T19:59:59.999Z', 'Asia/Muscat', '2026-12-31'],
  ['2026-12-31T20:00:00.000Z', 'Asia/Muscat', '2027-01-01'],
  ['2026-12-31T10:59:59.999Z', 'Pacific/Auckland', '2026-12-31'],
  ['2026-12-31T11:00:00.000Z', 'Pacific/Auckland', '2027-01-01'],
  ['2027-01-01T07:59:59.999Z', 'America/Los_Angeles', '2026-12-31'],
  ['2027-01-01T08:00:00.000Z', 'America/Los_Angeles', '2027-01-01'],
  ['2026-07-01T06:59:59.999Z', 'America/Los_Angeles', '2026-06-30'],
  ['2026-07-01T07:00:00.000Z', 'America/Los_Angeles', '2026-07-01'],
  ['2026-12-31T23:59:59.999Z', 'UTC', '2026-12-31'],
  ['0999-06-15T12:00:00.000Z', 'UTC', '0999-06-15'],
])('%s in %s is %s', (at, timezone, day) => {
  expect(dayIn({ at: new Date(at), timezone })).toBe(day)
})

test.each([
  ['2027-01-01', 'Asia/Muscat', '2026-12-31T20:00:00.000Z'],
  ['2027-01-01', 'Pacific/Auckland', '2026-12-31T11:00:00.000Z'],
  ['2026-07-01', 'Pacific/Auckland', '2026-06-30T12:00:00.000Z'],
  ['2027-01-01', 'America/Los_Angeles', '2027-01-01T08:00:00.000Z'],
  // The clocks go forward on 8 March and back on 1 November 2026: these days have 23 and 25 hours.
  ['2026-03-08', 'America/Los_Angeles', '2026-03-08T08:00:00.000Z'],
  ['2026-03-09', 'America/Los_Angeles', '2026-03-09T07:00:00.000Z'],
  ['2026-11-01', 'America/Los_Angeles', '2026-11-01T07:00:00.000Z'],
  ['2026-11-02', 'America/Los_Angeles', '2026-11-02T08:00:00.000Z'],
  // In Cairo the clocks go from 00:00 to 01:00 on 24 April 2026: the day begins at 01:00.
  ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  // Samoa had no 30 December 2011.
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('%s in %s begins at %s', (day, timezone, at) => {
  expect(startOfDay({ day, timezone }).toISOString()).toBe(at)
})

test('days are counted on the calendar', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysBetween({ from: '2026-03-07', to: '2026-03-09' })).toBe(2)
  expect(daysBetween({ from: '2026-11-02', to: '2026-10-31' })).toBe(-2)
  expect(monthsBefore('2026-03-31', 11)).toBe('2025-04-01')
  expect(monthsBefore('2026-03-31', 0)).toBe('2026-03-01')
})
