import { expect, test } from '@jest/globals'
import { compactCode, isBic, isIban, printedBankDetails } from '../../src/domain/invoices/bankAccounts.ts'

// Examples of the SWIFT IBAN registry, as it prints them.
const registry = [
  'AE07 0331 2345 6789 0123 456',
  'BE68 5390 0754 7034',
  'DE89 3704 0044 0532 0130 00',
  'FR14 2004 1010 0505 0001 3M02 606',
  'GB29 NWBK 6016 1331 9268 19',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  'NL91 ABNA 0417 1643 00',
  'NO93 8601 1117 947',
  'OM81 0180 0000 0129 9123 456',
  'SA03 8000 0000 6080 1016 7519',
]

test.each(registry)('%s is an IBAN, however it is written', (printed) => {
  expect(isIban(compactCode(printed))).toBe(true)
  expect(isIban(compactCode(` ${printed.toLowerCase()} `))).toBe(true)
})

test('a wrong digit, a wrong letter and two that changed places are found', () => {
  for (const iban of registry.map(compactCode)) {
    const wrong = [...iban].flatMap((character, index) => {
      const kind = /\d/.test(character) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
      const others = [...kind].filter((other) => other !== character)
      return others.map((other) => iban.slice(0, index) + other + iban.slice(index + 1))
    })
    const swapped = [...iban].flatMap((character, index) => {
      const next = iban[index + 1]
      if (next === undefined || next === character) return []
      return [iban.slice(0, index) + next + character + iban.slice(index + 2)]
    })
    expect([...wrong, ...swapped].filter(isIban)).toEqual([])
  }
})

test.each([
  '',
  'DE',
  'DE89',
  'OM00 0000',
  'DE89-3704-0044-0532-0130-00',
  '89DE370400440532013000',
  'IBAN DE89 3704 0044 0532 0130 00',
])('%p is no IBAN', (text) => expect(isIban(compactCode(text))).toBe(false))

test.each([
  ['DEUTDEFF', true],
  ['deut de ff 500', true],
  ['BMUSOMRX', true],
  ['DEUTDEF', false],
  ['DEUTDEFF50', false],
  ['DEUT12FF', false],
  ['DEUTDEFF-500', false],
  ['', false],
])('%p as a BIC: %p', (text, isOne) => expect(isBic(compactCode(text))).toBe(isOne))

test('documents print the company’s own words, or else its account', () => {
  const account = { accountHolder: 'North GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' }
  const name = 'Studio North'
  expect(printedBankDetails({ name, ...account, bankDetails: 'By cheque' })).toBe('By cheque')
  expect(printedBankDetails({ name, ...account, bankDetails: null })).toBe(
    'North GmbH\nIBAN DE89 3704 0044 0532 0130 00\nBIC COBADEFFXXX',
  )
  expect(printedBankDetails({ name, iban: 'BE68539007547034' })).toBe('Studio North\nIBAN BE68 5390 0754 7034')
  expect(printedBankDetails({ name, accountHolder: 'North GmbH', bic: 'COBADEFFXXX' })).toBeUndefined()
})
