import type { TaxMode, TaxSummaryRow } from '../invoices/invoiceTypes.ts'
import { contractCharge } from './contractTax.ts'

type ChargedContractArgs = {
  contract: Parameters<typeof contractCharge>[0]
  /** Basis points. */
  defaultRateBps: number
}

/**
 * How the whole amount of a contract is invoiced. One that says nothing about tax has the company's rate in its
 * amount, for that is all that is paid. Throws as `contractCharge`.
 */
export function chargedContract({ contract, defaultRateBps }: ChargedContractArgs): {
  taxMode: TaxMode
  charge: TaxSummaryRow
} {
  const { amount, currency } = contract
  const taxMode = contract.taxMode ?? 'inclusive'
  const said = contract.taxMode ? contract : { amount, currency, taxMode, taxRateBps: defaultRateBps }
  const none = { taxRateBps: 0, net: 0, tax: 0, gross: 0 }
  return { taxMode, charge: contractCharge(said) ?? none }
}
