import { contractCharge } from './contractTax.ts'

/** What the client pays under a contract in all, in minor units: its amount, with the tax that comes on top of it. */
export function payableOf(contract: Parameters<typeof contractCharge>[0]): number {
  // The totals are computed from these fields only. A row has more.
  const { amount, currency, taxMode, taxRateBps, taxes, taxCategory, taxReason } = contract
  return contractCharge({ amount, currency, taxMode, taxRateBps, taxes, taxCategory, taxReason })?.gross ?? amount
}
