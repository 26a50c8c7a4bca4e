import { incrementOf, type TotalRounding } from '../money/roundTotal.ts'
import { chargeGranularity } from './planShare.ts'

type LeastPayableArgs = {
  currency: string
  rules: readonly TotalRounding[] | null | undefined
}

/**
 * The least that a client can be reminded of, in minor units: what cards can charge, and what the company rounds its
 * totals to.
 */
export function leastPayable({ currency, rules }: LeastPayableArgs): number {
  return Math.max(chargeGranularity(currency), incrementOf({ rules, currency }))
}
