import type { ContractTax } from '../../domain/contracts/contractTax.ts'
import type { PlanInvoicing } from '../../domain/contracts/planInvoicings.ts'
import type { LexicalState } from '../../domain/contracts/lexical.ts'

/** What a contract says: its own text, or a template's, whose title and terms can be replaced. */
type ContractText =
  | { title: string; content: LexicalState; template?: undefined }
  | { title?: string | undefined; content?: undefined; template: string }

export type ContractDraft = ContractText & {
  /** Id. */
  project: string
  /** Minor units. */
  amount: number
  currency?: string | undefined
  /** How the amount is taxed. Without it the contract says nothing about tax. */
  tax?: ContractTax | null | undefined
  /** Per cent of the amount, at most two decimals. */
  depositPercentage?: number | null | undefined
  /** Defaults to the company's. */
  planInvoicing?: PlanInvoicing | undefined
  terms?: string | undefined
  /** ISO 8601. Defaults to the company's signing period, counted from the sending. */
  expiresAt?: string | undefined
  supersedes?: { id: string; version: number } | undefined
}
