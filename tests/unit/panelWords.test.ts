import { expect, test } from '@jest/globals'
import { toneOf } from '../../src/admin/parts/toneOf.ts'
import { hasLabel, labelOf } from '../../src/i18n/labelOf.ts'
import { disputeStates } from '../../src/domain/payments/disputes.ts'
import { ledgerAccounts, ledgerKinds } from '../../src/domain/ledger/ledger.ts'
import { lifecycles } from '../../src/domain/lifecycles/index.ts'
import { parseDecimalAmount } from '../../src/domain/money/parseDecimalAmount.ts'
import { paymentExceptionKinds, paymentExceptionResolutions } from '../../src/domain/payments/paymentExceptions.ts'

test('every state and every kind is called something in both languages', () => {
  const words = [
    ...Object.values(lifecycles).flatMap(({ states }) => states),
    ...disputeStates,
    ...ledgerAccounts,
    ...ledgerKinds,
    ...paymentExceptionKinds,
    ...paymentExceptionResolutions,
  ]
  expect(words.filter((word) => !hasLabel(word))).toEqual([])
  for (const word of words) expect(labelOf(word).ar).not.toMatch(/^[a-z ]+$/)
  expect(labelOf('not_known.yet')).toEqual({ en: 'Not known yet', ar: 'Not known yet' })
})

test('an end that is good is not coloured like one that is bad', () => {
  expect([toneOf('paid'), toneOf('failed'), toneOf('draft')]).toEqual(['good', 'bad', 'neutral'])
})

test('what a person types as an amount is exactly that amount or none', () => {
  const parse = (text: string, currency = 'USD') => parseDecimalAmount({ text, currency })
  expect(['1234.5', '1,234.50', ' 0.07 ', '١٢٣٤٫٥', '-3', '12.'].map((text) => parse(text))).toEqual([
    123450, 123450, 7, 123450, -300, 1200,
  ])
  expect(['1,5', '1.234', '1 000', '1e3', '', '.', 'abc', '99999999999999999'].map((text) => parse(text))).toEqual(
    Array(8).fill(null),
  )
  expect([parse('1.234', 'OMR'), parse('12', 'JPY'), parse('12.0', 'JPY'), parse('1', 'XXX')]).toEqual([
    1234,
    12,
    null,
    null,
  ])
})
