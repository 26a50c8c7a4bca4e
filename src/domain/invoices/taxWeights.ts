import type { LineTax } from './invoiceTypes.ts'

/** The maximum number of taxes on a line. */
export const maxTaxes = 3

/** 100 % in hundredths of a basis point. */
const whole = 1_000_000n

/** 100 % of a net amount among the weights. */
export const taxScale = whole ** BigInt(maxTaxes)

/** Whether `value` is a rate in basis points with at most two decimals, between `least` and 100 %. */
export function isTaxRate(value: unknown, { least = 0 }: { least?: number } = {}): value is number {
  if (typeof value !== 'number' || !(value >= least && value <= 10_000)) return false
  // Dividing rounds correctly, so this is the double that the two-decimal literal parses to.
  return Math.round(value * 100) / 100 === value
}

/**
 * The exact share of each tax in the net amount, as integers over `taxScale`. A compound tax includes the taxes before
 * it.
 */
export function taxWeights(taxes: readonly Pick<LineTax, 'rateBps' | 'compound'>[]): bigint[] {
  let before = 0n
  return taxes.map(({ rateBps, compound }) => {
    const base = compound ? taxScale + before : taxScale
    const weight = (BigInt(Math.round(rateBps * 100)) * base) / whole
    before += weight
    return weight
  })
}
