import { expect, test } from '@jest/globals'
import { creditorReference, inGroupsOfFour, isCreditorReference } from '../../src/domain/invoices/creditorReference.ts'

test.each([
  ['539007547034', 'RF18539007547034'],
  ['000000000539007547034', 'RF18000000000539007547034'],
  ['2348231', 'RF712348231'],
  ['G72UUR', 'RF45G72UUR'],
  ['INV-2026-00001', 'RF76INV202600001'],
])('the reference of %s is %s', (number, reference) => {
  expect(creditorReference(number)).toBe(reference)
  expect(isCreditorReference(reference)).toBe(true)
  expect(isCreditorReference(inGroupsOfFour(reference).toLowerCase())).toBe(true)
})

test('every digit for another, every letter for another and every swap of neighbours is found', () => {
  const reference = creditorReference('INV-2026-00429')
  const wrong = [...reference].flatMap((character, index) => {
    const kind = /\d/.test(character) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    const others = [...kind].filter((other) => other !== character)
    return others.map((other) => reference.slice(0, index) + other + reference.slice(index + 1))
  })
  const swapped = [...reference].flatMap((character, index) => {
    const next = reference[index + 1]
    if (next === undefined || next === character) return []
    return [reference.slice(0, index) + next + character + reference.slice(index + 2)]
  })
  expect([...wrong, ...swapped].filter(isCreditorReference)).toEqual([])
})

test('it is printed in groups of four', () => {
  expect(inGroupsOfFour('RF18539007547034')).toBe('RF18 5390 0754 7034')
  expect(inGroupsOfFour('RF712348231')).toBe('RF71 2348 231')
})

test.each([
  ['', 'nothing'],
  ['–––', 'no letter or digit'],
  ['1234567890123456789012', 'a 22nd character'],
])('%p is refused: %s', (number) => {
  expect(() => creditorReference(number)).toThrow(RangeError)
})

test.each([['RF18'], ['RF'], [''], ['RF19539007547034'], ['XX18539007547034'], ['RF18-539007547034']])(
  '%p is none',
  (text) => {
    expect(isCreditorReference(text)).toBe(false)
  },
)
