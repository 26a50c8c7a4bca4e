import type { LexicalState } from '../../domain/lexical.ts'

/** What a contract says: its own words, or a template's; of a template title and terms may be given in place of its own. */
type ContractText =
  | { title: string; content: LexicalState; template?: undefined }
  | { title?: string | undefined; content?: undefined; template: string }

export type ContractDraft = ContractText & {
  /** Id. */
  project: string
  /** Minor units. */
  amount: number
  currency?: string | undefined
  /** Per cent of the amount, at most two decimals. */
  depositPercentage?: number | null | undefined
  terms?: string | undefined
  /** ISO 8601. Without it the company's time to sign is counted from the sending. */
  expiresAt?: string | undefined
  supersedes?: { id: string; version: number } | undefined
}
