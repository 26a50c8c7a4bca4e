import { payableOf } from './payableOf.ts'

type PlannedOfArgs = Parameters<typeof payableOf>[0] & { depositPercentage?: number | null | undefined }

/** What a contract's payment plan divides: all that is to be paid, tax included, and the share of the deposit. */
export function plannedOf(contract: PlannedOfArgs): { amount: number; currency: string; depositBps: number } {
  const { currency, depositPercentage } = contract
  return { amount: payableOf(contract), currency, depositBps: Math.round((depositPercentage ?? 0) * 100) }
}
