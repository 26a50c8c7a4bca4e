import { expect, test } from '@jest/globals'
import { transferText } from '../../portal/state/transferText.ts'

const transfer = {
  accountHolder: 'Studio North',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
  amount: 123_456,
  currency: 'EUR',
  reference: null,
  remittance: 'INV-2026-00001',
}

// By hand from EPC069-12, version 002, a line each: service tag, version, character set (1 is UTF-8), identification,
// BIC, name, IBAN, amount, purpose, structured and unstructured remittance. Nothing follows the last one that is used.
test('a transfer is written line by line as the standard has it', () => {
  expect(transferText(transfer)).toBe(
    'BCD\n002\n1\nSCT\nCOBADEFFXXX\nStudio North\nDE89370400440532013000\nEUR1234.56\n\n\nINV-2026-00001',
  )
})

test('a creditor reference takes the place of the text', () => {
  expect(
    transferText({ ...transfer, reference: 'RF18 5390 0754 7034' })
      ?.split('\n')
      .slice(7),
  ).toEqual(['EUR1234.56', '', 'RF18539007547034'])
})

test('version 002 needs no BIC', () => {
  expect(
    transferText({ ...transfer, bic: null })
      ?.split('\n')
      .slice(3, 7),
  ).toEqual(['SCT', '', 'Studio North', 'DE89370400440532013000'])
})

test.each([
  [1, 'EUR0.01'],
  [10, 'EUR0.10'],
  [100_000, 'EUR1000.00'],
  [99_999_999_999, 'EUR999999999.99'],
])('%d cents are %s', (amount, text) => {
  expect(transferText({ ...transfer, amount })?.split('\n')[7]).toBe(text)
})

test.each([
  ['another currency', { currency: 'OMR' }],
  ['nothing', { amount: 0 }],
  ['less than nothing', { amount: -1 }],
  ['more than the standard allows', { amount: 100_000_000_000 }],
])('there is none of %s', (_, change) => {
  expect(transferText({ ...transfer, ...change })).toBeUndefined()
})

test('a name is one line of 70 characters at most', () => {
  const name = (accountHolder: string) => transferText({ ...transfer, accountHolder })?.split('\n')[5]
  expect(name('Studio\nNorth\r\n GmbH ')).toBe('Studio North GmbH')
  expect(name('ß'.repeat(71))).toBe('ß'.repeat(70))
})
