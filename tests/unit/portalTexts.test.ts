import { expect, test } from '@jest/globals'
import { formatDay, formatMoney } from '../../portal/format.ts'
import { ar } from '../../portal/texts/ar.ts'
import { en } from '../../portal/texts/en.ts'
import { currencyCodes } from '../../src/domain/money/currencies.ts'
import { formatMoney as formatOnDocuments } from '../../src/domain/money/formatMoney.ts'

test('amounts are written as on documents, in every currency', () => {
  for (const currency of currencyCodes)
    for (const amountMinor of [0, 7, -7, 1_234, 123_456_789_012])
      expect(formatMoney(amountMinor, currency)).toBe(formatOnDocuments({ amountMinor, currency }))
})

test('a day is the same day wherever its reader is', () => {
  expect(formatDay('2026-12-01', 'en')).toBe('1 December 2026')
  expect(formatDay('2026-12-01', 'ar')).toBe('1 ديسمبر 2026')
})

// The forms that Arabic grammar asks for: none, one, two, 3 to 10, 11 to 99, and hundreds.
test.each([
  [0, 'لا رسائل غير مقروءة'],
  [1, 'رسالة واحدة غير مقروءة'],
  [2, 'رسالتان غير مقروءتين'],
  [3, '3 رسائل غير مقروءة'],
  [11, '11 رسالة غير مقروءة'],
  [100, '100 رسالة غير مقروءة'],
])('%d messages are counted as Arabic counts', (count, text) => {
  expect(ar.unreadMessages(count)).toBe(text)
})

test('every text is in both languages, and none is left in the other’s letters', () => {
  const [english, arabic] = [flatten(en), flatten(ar)]
  expect(Object.keys(arabic)).toEqual(Object.keys(english))
  const own = Object.entries(arabic).filter(([key]) => key !== 'otherLanguage')
  expect(own.filter(([, text]) => !/[\u0600-\u06ff]/.test(text))).toEqual([])
  const others = Object.entries(english).filter(([key]) => key !== 'otherLanguage')
  expect(others.filter(([, text]) => /[\u0600-\u06ff]/.test(text))).toEqual([])
})

/** By the path of each text, those with parameters for some of them. */
function flatten(texts: object, before = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, value]) => {
      const path = `${before}${key}`
      if (typeof value === 'function') return { [path]: String(value(3, 3)) }
      return typeof value === 'string' ? { [path]: value } : flatten(value, `${path}.`)
    }),
  ) as Record<string, string>
}
