import type { TaxMode } from '../../domain/invoiceTotals.ts'

/** A line as it is being written: texts, until they are amounts. */
export type EditedLine = {
  /** Of the editor only. */
  key: string
  description: string
  quantity: string
  /** In the minor unit; `undefined` while what is written is no amount. */
  unitAmount: number | null | undefined
  discount: string
  tax: string
}

export type EditedInvoice = {
  project: string | undefined
  dueDate: string
  currency: string
  taxMode: TaxMode
  lines: readonly EditedLine[]
  /** Off the whole, in percent. */
  discount: string
  notes: string
  milestone?: string | undefined
  contract?: string | undefined
}

/** What the server hands to the editor. */
export type EditorStart = {
  /** The draft that is edited; without it a new one. */
  id?: string
  invoice: EditedInvoice
  projectName?: string
  currencies: readonly string[]
  defaultTax: string
}
