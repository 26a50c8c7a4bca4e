import type { Taxed } from './invoiceTypes.ts'

/** The same, with the default rate where nothing says how it is taxed. A category without tax says so. */
export function withDefaultRate<Given extends Taxed>({ given, rateBps }: { given: Given; rateBps: number }): Given {
  const { taxRateBps, taxes, taxCategory } = given
  const isSaid = taxRateBps !== undefined || taxes || (taxCategory && taxCategory !== 'standard')
  return isSaid ? given : { ...given, taxRateBps: rateBps }
}
