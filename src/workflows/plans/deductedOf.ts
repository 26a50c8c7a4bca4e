import type { Invoice } from '../../payload-types.ts'
import type { Invoiced } from './readInvoiced.ts'

/** An invoice that a final one deducts: its net and tax less its credit notes, in minor units. */
export type Deducted = { invoice: string; net: number; tax: number }

/** What a final invoice of these deducts, as its draft stores it. */
export function deductedOf(invoiced: readonly Invoiced[]): Deducted[] {
  return invoiced.map(({ invoice, rows }) => ({
    invoice: invoice.id,
    net: rows.reduce((sum, { net }) => sum + net, 0),
    tax: rows.reduce((sum, { tax }) => sum + tax, 0),
  }))
}

type DeductsArgs = { draft: Pick<Invoice, 'deducted'>; invoiced: readonly Invoiced[] }

/** Whether a draft was computed from exactly these invoices. One from before that was stored was not. */
export function deducts({ draft, invoiced }: DeductsArgs): boolean {
  const keyOf = ({ invoice, net, tax }: Deducted) => `${invoice} ${net} ${tax}`
  // Written by `draftFinalInvoice` only. The generated type of a JSON field is any JSON.
  const stored = draft.deducted as Deducted[] | null | undefined
  const [was, is] = [stored, deductedOf(invoiced)].map((list) => list?.map(keyOf).toSorted().join())
  return was === is
}
