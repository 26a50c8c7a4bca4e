import type { ChargedTax, TaxSummaryRow, TaxTreatment } from './invoiceTypes.ts'

type WithTaxesArgs = { row: TaxSummaryRow; amountOf: (tax: ChargedTax, index: number) => number }

/** The treatment of a row with new amounts for its named taxes. */
export function withTaxes({
  row: { taxRateBps, taxes, taxCategory, taxReason },
  amountOf,
}: WithTaxesArgs): TaxTreatment {
  return {
    taxRateBps,
    ...(taxes && { taxes: taxes.map((tax, index) => ({ ...tax, amount: amountOf(tax, index) })) }),
    ...(taxCategory && { taxCategory }),
    ...(taxReason && { taxReason }),
  }
}
