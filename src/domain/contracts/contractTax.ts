import { computeInvoice } from '../invoices/computeInvoice.ts'
import type { StoredTax, TaxCategory, Taxed, TaxMode, TaxSummaryRow } from '../invoices/invoiceTypes.ts'
import { taxedOf } from '../invoices/taxedOf.ts'
import { type TaxLine, taxLines } from '../invoices/taxLines.ts'
import { treatmentOf } from '../invoices/treatmentOf.ts'
import { withDefaultRate } from '../invoices/withDefaultRate.ts'

/** How the amount of a contract is taxed. Without a mode, tax comes on top of it. */
export type ContractTax = Taxed & { taxMode?: TaxMode | undefined }

/** The same, stored. All null where a contract says nothing about tax: its amount is what is paid. */
export type StoredContractTax = {
  taxMode: TaxMode | null
  /** The total of all taxes. */
  taxRateBps: number | null
  taxes: StoredTax[] | null
  taxCategory: TaxCategory | null
  taxReason: string | null
}

type Row = { [Name in keyof StoredContractTax]?: StoredContractTax[Name] | undefined }

type StoredContractTaxArgs = {
  tax: ContractTax | null | undefined
  defaultRateBps: number
}

/** What is stored. Throws a RangeError for what `treatmentOf` refuses. */
export function storedContractTax({ tax, defaultRateBps }: StoredContractTaxArgs): StoredContractTax {
  if (!tax) return { taxMode: null, taxRateBps: null, taxes: null, taxCategory: null, taxReason: null }
  const { taxMode = 'exclusive', ...given } = tax
  const treatment = treatmentOf(withDefaultRate({ given, rateBps: defaultRateBps }))
  const { taxRateBps, taxCategory, taxReason } = treatment
  const taxes = taxedOf(treatment).taxes ?? []
  return {
    taxMode,
    taxRateBps,
    taxes: taxes.length > 0 ? taxes : null,
    taxCategory: taxCategory ?? null,
    taxReason: taxReason ?? null,
  }
}

type Priced = Row & { amount: number; currency: string }

/**
 * The whole amount of a contract with its taxes, in minor units, as one row of a tax summary. Null where it says
 * nothing about tax. Throws a RangeError beyond safe integers, and if included taxes take the whole amount.
 */
export function contractCharge({ amount, currency, ...stored }: Priced): TaxSummaryRow | null {
  const { taxMode } = stored
  if (!taxMode) return null
  const line = { description: '', quantity: '1', unitAmount: amount, ...taxedOf(stored) }
  return computeInvoice({ lines: [line], taxMode, currency }).taxSummary[0] ?? null
}

/** Its taxes, and the total with them. Null and throws as `contractCharge`. */
export function contractTotals(contract: Priced): { taxMode: TaxMode; taxes: TaxLine[]; total: number } | null {
  const charge = contractCharge(contract)
  if (!contract.taxMode || !charge) return null
  return { taxMode: contract.taxMode, taxes: taxLines([charge]), total: charge.gross }
}
