import { divideRounded } from '../money/divideRounded.ts'
import type { LineTax, Taxed, TaxTreatment } from './invoiceTypes.ts'
import { isTaxRate, maxTaxes, taxScale, taxWeights } from './taxWeights.ts'
import { problem } from '../../i18n/problem.ts'

/**
 * The checked tax treatment of a line: one rate from 0 to 100 %, or up to three named taxes from -100 to 100 % each, in
 * steps of 0.0001 %. Every category but `standard` has no tax. Throws a RangeError for anything else.
 */
export function treatmentOf({ taxRateBps, taxes, taxCategory, taxReason }: Taxed): TaxTreatment {
  const treatment: TaxTreatment = {
    taxRateBps: taxes ? combinedRate(taxes) : (taxRateBps ?? 0),
    ...(taxes && { taxes: taxes.map(chargedNothing) }),
    ...(taxCategory && { taxCategory }),
    ...(taxReason && { taxReason }),
  }
  if (!taxes && !isTaxRate(taxRateBps ?? 0))
    throw new RangeError(problem('invalid_value.tax_rate', { minimum: 0, maximum: 10_000 }))
  if (taxes && taxRateBps !== undefined) throw new RangeError(problem('conflicting.taxes'))
  if (taxCategory && taxCategory !== 'standard' && (taxes ? taxes.length > 0 : treatment.taxRateBps !== 0))
    throw new RangeError(problem('conflicting.tax_category'))
  return treatment
}

const chargedNothing = ({ name, rateBps, compound }: LineTax) => ({
  name,
  rateBps,
  ...(compound && { compound }),
  amount: 0,
})

function combinedRate(taxes: readonly LineTax[]): number {
  if (taxes.length > maxTaxes) throw new RangeError(problem('too_long.list', { maximum: maxTaxes }))
  if (!taxes.every(({ rateBps }) => isTaxRate(rateBps, { least: -10_000 })))
    throw new RangeError(problem('invalid_value.tax_rate', { minimum: -10_000, maximum: 10_000 }))
  if (new Set(taxes.map(({ name }) => name)).size < taxes.length) throw new RangeError(problem('not_unique.taxes'))
  const sum = taxWeights(taxes).reduce((total, weight) => total + weight, 0n)
  return Number(divideRounded({ numerator: sum * 1_000_000n, denominator: taxScale })) / 100
}
