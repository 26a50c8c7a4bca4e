import { expect, test } from '@jest/globals'
import { chargeGranularity, planShare } from '../../src/domain/payments/planShare.ts'
import { currencyExponent } from '../../src/domain/money/currencies.ts'
import { type Random, seededRandom } from '../support/seededRandom.ts'

const currencies = ['USD', 'JPY', 'OMR', 'KWD', 'EUR']

function sharesOf(totalMinor: number, partsBps: number[], currency: string): number[] {
  return partsBps.map((_, index) => planShare({ totalMinor, partsBps, index, currency }))
}

/** A random cut of 10000 basis points; parts of 0 included. */
function randomPlan(random: Random): number[] {
  const cuts = Array.from({ length: random.integer(0, 11) }, () => random.integer(0, 10_000)).sort((a, b) => a - b)
  return [...cuts, 10_000].map((cut, index) => cut - (cuts[index - 1] ?? 0))
}

function randomTotal(random: Random): number {
  return random.integer(0, random.pick([3, 100, 12_345, 10_000_000, Number.MAX_SAFE_INTEGER]))
}

const sum = (numbers: number[]): bigint => numbers.reduce((total, number) => total + BigInt(number), 0n)

test.each([
  ['a plan of thirds gives the rest to the last', 10_000, [3333, 3333, 3334], 'USD', [3333, 3333, 3334]],
  ['an odd cent goes to the last', 10_001, [5000, 5000], 'USD', [5000, 5001]],
  ['a deposit of a third in yen', 100, [3333, 3333, 3334], 'JPY', [33, 33, 34]],
  ['deposit, middle, end', 123_456_78, [3000, 4000, 3000], 'USD', [3_703_703, 4_938_271, 3_703_704]],
  ['rials are cut in tens of baisa', 10_000, [3333, 3333, 3334], 'OMR', [3330, 3330, 3340]],
  ['a total that is no multiple of ten leaves the rest to the last', 12_505, [5000, 5000], 'OMR', [6250, 6255]],
  ['yen have no decimals', 1_000, [3333, 3333, 3334], 'JPY', [333, 333, 334]],
  ['one part is everything', 7, [10_000], 'KWD', [7]],
  ['a plan that is not full', 10_001, [2500, 2500], 'USD', [2500, 2500]],
  ['a tiny total leaves parts with nothing to request', 1, [5000, 5000], 'USD', [0, 1]],
  ['parts of nothing after a full plan', 100, [10_000, 0], 'USD', [100, 0]],
])('%s', (_name, totalMinor, partsBps, currency, expected) => {
  expect(sharesOf(totalMinor, partsBps, currency)).toEqual(expected)
})

test('the parts of a full plan add up to the total to the last minor unit, and none is negative', () => {
  const random = seededRandom(1)
  for (let run = 0; run < 5_000; run += 1) {
    const [totalMinor, partsBps, currency] = [randomTotal(random), randomPlan(random), random.pick(currencies)]
    const shares = sharesOf(totalMinor, partsBps, currency)
    const told = { run, totalMinor, partsBps, currency }
    expect({ ...told, sum: sum(shares) }).toEqual({ ...told, sum: BigInt(totalMinor) })
    expect({ ...told, negative: shares.filter((share) => share < 0) }).toEqual({ ...told, negative: [] })
  }
})

test('a share is the same in whatever order milestones are completed', () => {
  const random = seededRandom(2)
  for (let run = 0; run < 2_000; run += 1) {
    const [totalMinor, partsBps, currency] = [randomTotal(random), randomPlan(random), random.pick(currencies)]
    const inOrder = sharesOf(totalMinor, partsBps, currency)
    for (const index of random.shuffle([...partsBps.keys()])) {
      expect(planShare({ totalMinor, partsBps, index, currency })).toBe(inOrder[index])
    }
  }
})

test('parts that are added later leave the earlier shares as they were', () => {
  const random = seededRandom(3)
  for (let run = 0; run < 5_000; run += 1) {
    const [totalMinor, partsBps, currency] = [randomTotal(random), randomPlan(random), random.pick(currencies)]
    const kept = random.integer(0, partsBps.length)
    expect(sharesOf(totalMinor, partsBps.slice(0, kept), currency)).toEqual(
      sharesOf(totalMinor, partsBps, currency).slice(0, kept),
    )
  }
})

test('a plan that is not full never asks for more than its proportion, and less by one cut at most', () => {
  const random = seededRandom(4)
  for (let run = 0; run < 4_000; run += 1) {
    const [totalMinor, currency] = [randomTotal(random), random.pick(currencies)]
    const partsBps = randomPlan(random).slice(0, -1)
    const planned = sum(partsBps)
    if (planned === 10_000n) continue
    const asked = sum(sharesOf(totalMinor, partsBps, currency))
    const proportion = BigInt(totalMinor) * planned
    expect(asked * 10_000n <= proportion).toBe(true)
    expect(proportion - asked * 10_000n < BigInt(chargeGranularity(currency)) * 10_000n).toBe(true)
  }
})

test('where decimals are three, every share but the one that completes the plan is a multiple of ten', () => {
  const random = seededRandom(5)
  for (let run = 0; run < 4_000; run += 1) {
    const [totalMinor, partsBps, currency] = [randomTotal(random), randomPlan(random), random.pick(['OMR', 'KWD'])]
    expect(currencyExponent(currency)).toBe(3)
    const odd = sharesOf(totalMinor, partsBps, currency).filter((share) => share % 10 !== 0)
    expect(odd.length).toBeLessThanOrEqual(totalMinor % 10 === 0 ? 0 : 1)
  }
})

test.each([
  ['a negative total', { totalMinor: -1 }],
  ['half a cent', { totalMinor: 0.5 }],
  ['an unsafe total', { totalMinor: 2 ** 53 }],
  ['more than a whole', { partsBps: [6000, 4001] }],
  ['a negative part', { partsBps: [-1, 5000] }],
  ['half a basis point', { partsBps: [0.5, 5000] }],
  ['an index past the end', { index: 2 }],
  ['an index before the start', { index: -1 }],
  ['an unknown currency', { currency: 'XXX' }],
])('%s is refused', (_name, change) => {
  const plan = { totalMinor: 100, partsBps: [5000, 5000], index: 0, currency: 'USD' }
  expect(() => planShare({ ...plan, ...change })).toThrow(RangeError)
})
