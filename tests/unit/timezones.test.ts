import { expect, test } from '@jest/globals'
import { isLocale } from '../../src/i18n/locales.ts'
import { isTimezone } from '../../src/lib/isTimezone.ts'

test('every time zone that the runtime knows is one, aliases too', () => {
  expect(Intl.supportedValuesOf('timeZone').filter((name) => !isTimezone(name))).toEqual([])
  expect(['UTC', 'Etc/GMT+4', 'Asia/Calcutta', 'Asia/Muscat', 'America/Argentina/Buenos_Aires'].every(isTimezone)).toBe(
    true,
  )
})

test.each([
  ['+04:00'],
  ['-0330'],
  ['Mars/Olympus'],
  [''],
  [' UTC'],
  ['UTC\n'],
  ['../etc'],
  [`A${'a'.repeat(70)}`],
  [null],
  [4],
  [['UTC']],
])('%p is no time zone', (name) => {
  expect(isTimezone(name)).toBe(false)
})

test('mails and documents are written in English and Arabic', () => {
  expect(['en', 'ar', 'EN', 'ar-OM', 'fr', '', null].map(isLocale)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})
