import type { TotalRounding } from '../../domain/money/roundTotal.ts'
import type { EditedTax } from '../tax/editedTax.ts'
import type { InvoiceLine, TaxMode, TaxRounding } from '../../domain/invoices/invoiceTypes.ts'

/** A line in the editor: texts, until they are amounts. */
export type EditedLine = {
  /** In the editor only. */
  key: string
  description: string
  quantity: string
  /** In the minor unit, with up to four decimals. `undefined` while the text is no amount. */
  unitAmount: number | null | undefined
  discount: string
  tax: EditedTax
}

export type EditedInvoice = {
  project: string | undefined
  dueDate: string
  currency: string
  taxMode: TaxMode
  taxRounding: TaxRounding
  lines: readonly EditedLine[]
  /** Discount on the whole, in per cent. */
  discount: string
  notes: string
  milestone?: string | undefined
  contract?: string | undefined
}

export type WrittenInvoice = { taxMode: TaxMode; lines: readonly InvoiceLine[] }

/** What the server passes to the editor. */
export type EditorStart = {
  /** The draft being edited. Without it, a new one. */
  id?: string
  invoice: EditedInvoice
  projectName?: string
  /** Of a final invoice: the lines as the platform wrote them, which keep their amounts. */
  written?: WrittenInvoice
  currencies: readonly string[]
  defaultTax: string
  /** Of totals, by currency. */
  totalRounding: readonly TotalRounding[]
  /** Whether clients can pay by card. */
  hasCards: boolean
}
