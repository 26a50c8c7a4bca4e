import type { ChargedTax, TaxTreatment } from './invoiceTypes.ts'

/** The taxes of a treatment: its named ones, or one unnamed tax of its rate with the amount `tax`. */
export function taxesOf({ taxes, taxRateBps }: TaxTreatment, tax = 0): ChargedTax[] {
  return taxes ?? [{ name: '', rateBps: taxRateBps, amount: tax }]
}
