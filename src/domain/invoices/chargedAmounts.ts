import type { TaxSummaryRow } from './invoiceTypes.ts'
import { taxesOf } from './taxesOf.ts'
import type { ChargedAmounts, TaxAmount } from '../ledger/postings.ts'

/** Net and taxes of a document for the ledger: the same tax of several treatments is one amount. */
export function chargedAmounts(taxSummary: readonly TaxSummaryRow[]): ChargedAmounts {
  const taxes = new Map<string, TaxAmount>()
  for (const { name, rateBps, amount } of taxSummary.flatMap((row) => taxesOf(row, row.tax))) {
    const key = JSON.stringify([name, rateBps])
    taxes.set(key, { tax: { name, rateBps }, amount: (taxes.get(key)?.amount ?? 0n) + BigInt(amount) })
  }
  return { subtotal: taxSummary.reduce((sum, { net }) => sum + BigInt(net), 0n), taxes: [...taxes.values()] }
}
