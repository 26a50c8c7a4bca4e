import { expect, test } from '@jest/globals'
import { basisPointsToPercent, isPercentage, percentToBasisPoints } from '../../src/domain/money/percentages.ts'
import { formatRate } from '../../src/domain/money/formatRate.ts'
import { parsePercent, parseTaxRate } from '../../src/domain/money/parsePercent.ts'

test('every percentage of two decimals becomes its basis points and back, whatever floats make of it', () => {
  for (let basisPoints = 1; basisPoints <= 10_000; basisPoints += 1) {
    const text = `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`
    expect(percentToBasisPoints(Number(text))).toBe(basisPoints)
    expect(basisPointsToPercent(basisPoints)).toBe(Number(text))
  }
})

test.each([
  [12.5, 1250],
  [33.33, 3333],
  [0.07, 7],
  [29.29, 2929],
  [1.15, 115],
  [100, 10000],
  [0.01, 1],
])('%p per cent are %p basis points', (percent, basisPoints) => {
  expect(percentToBasisPoints(percent)).toBe(basisPoints)
})

test.each([
  [0],
  [-0],
  [-1],
  [100.01],
  [100.000001],
  [33.333],
  [0.001],
  [0.005],
  [12.345],
  [29.290000001],
  [0.1 + 0.2],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [1e-9],
])('%p is refused as a percentage', (percent) => {
  expect(isPercentage(percent)).toBe(false)
  expect(() => percentToBasisPoints(percent)).toThrow(RangeError)
})

test('only numbers are percentages', () => {
  expect([isPercentage('12.5'), isPercentage(null), isPercentage(undefined), isPercentage([50])]).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test.each([[-1], [10_001], [0.5], [Number.NaN]])('%p is refused as basis points', (basisPoints) => {
  expect(() => basisPointsToPercent(basisPoints)).toThrow(RangeError)
})

test.each([
  [0, '0 %', '0'],
  [500, '5 %', '5'],
  [997.5, '9.975 %', '9.975'],
  [842.51, '8.4251 %', '٨٫٤٢٥١'],
  [0.01, '0.0001 %', '0.0001'],
  [-1500, '-15 %', '-15'],
  [10_000, '100 %', '100 %'],
])('a rate of %p basis points is %s, and read from %p', (bps, text, typed) => {
  expect([formatRate(bps), parseTaxRate(typed)]).toEqual([text, bps])
})

test('a rate has four decimals and at most 100 %; a discount two, and none below zero', () => {
  expect(['9.97555', '100.0001', '-100.01', '', 'abc'].map(parseTaxRate)).toEqual([null, null, null, null, null])
  expect(['12.5', '12.345', '-1', '101'].map(parsePercent)).toEqual([1250, null, null, null])
})
