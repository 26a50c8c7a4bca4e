import { toSafeNumber } from '../money/toSafeNumber.ts'
import type { InvoiceLine, TaxTreatment } from './invoiceTypes.ts'
import type { TaxedAmount } from './taxOf.ts'

type AmountsOfArgs = { treatment: TaxTreatment; taxed: TaxedAmount }

/** A line's treatment with its amounts. Throws a RangeError beyond safe integers. */
export function amountsOf({
  treatment,
  taxed: { net, taxes },
}: AmountsOfArgs): TaxTreatment & Pick<InvoiceLine, 'netAmount' | 'taxAmount' | 'grossAmount'> {
  const tax = taxes.reduce((sum, each) => sum + each, 0n)
  return {
    ...treatment,
    ...(treatment.taxes && {
      taxes: treatment.taxes.map((each, index) => ({ ...each, amount: toSafeNumber(taxes[index] ?? 0n) })),
    }),
    netAmount: toSafeNumber(net),
    taxAmount: toSafeNumber(tax),
    grossAmount: toSafeNumber(net + tax),
  }
}
