import type { TaxMode, TaxRounding, TaxTreatment } from './invoiceTypes.ts'
import { taxKey } from './taxKey.ts'
import { taxOf, type TaxedAmount } from './taxOf.ts'
import { taxesOf } from './taxesOf.ts'
import { taxWeights } from './taxWeights.ts'

export type Taxer = (args: { amount: bigint; treatment: TaxTreatment }) => TaxedAmount

/**
 * Taxes the lines of one document in order. With `line` each line is rounded. With `document` each treatment is rounded
 * once on the sum of its lines: a line gets the tax that it adds to the rounded sum, so that the lines add up to the
 * document's tax exactly.
 */
export function createTaxer({ taxMode, taxRounding }: { taxMode: TaxMode; taxRounding: TaxRounding }): Taxer {
  const sums = new Map<string, TaxedAmount & { amount: bigint }>()
  return ({ amount, treatment }) => {
    const weights = taxWeights(taxesOf(treatment))
    if (taxRounding === 'line') return taxOf({ amount, weights, taxMode })
    const key = taxKey(treatment)
    const before = sums.get(key) ?? { amount: 0n, net: 0n, taxes: weights.map(() => 0n) }
    const after = taxOf({ amount: before.amount + amount, weights, taxMode })
    sums.set(key, { amount: before.amount + amount, ...after })
    return { net: after.net - before.net, taxes: after.taxes.map((tax, index) => tax - (before.taxes[index] ?? 0n)) }
  }
}
