import type { PayloadRequest } from 'payload'
import type { TaxSummaryRow } from '../../domain/invoices/invoiceTypes.ts'
import { remainingTax } from '../../domain/invoices/creditable.ts'
import type { Invoice } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'

/** An issued invoice, and what of it stands by tax treatment: less its credit notes. */
export type Invoiced = { invoice: Invoice; rows: TaxSummaryRow[]; gross: number }

type ReadInvoicedArgs = {
  req: PayloadRequest
  /** Of the contract. */
  id: string
}

/**
 * The invoices of a contract that were issued and not voided, in their order. Under the contract's lock its plan adds
 * no others.
 */
export async function readInvoiced({ req, id }: ReadInvoicedArgs): Promise<Invoiced[]> {
  const all = { pagination: false, limit: 0, req } as const
  const { docs } = await req.payload.db.find<Invoice>({
    collection: 'invoices',
    where: {
      contract: { equals: id },
      kind: { equals: 'invoice' },
      issuedAt: { exists: true },
      status: { not_equals: 'void' },
    },
    sort: ['issuedAt', 'invoiceNumber'],
    ...all,
  })
  if (docs.length === 0) return []
  const notes = await req.payload.db.find<Invoice>({
    collection: 'invoices',
    where: { credits: { in: docs.map((invoice) => invoice.id) } },
    ...all,
  })
  return docs.map((invoice) => {
    const credits = notes.docs.filter((note) => idOf(note.credits) === invoice.id)
    const rows = remainingTax({
      taxSummary: invoice.taxSummary ?? [],
      credits: credits.map(({ taxSummary }) => taxSummary ?? []),
    })
    return { invoice, rows, gross: rows.reduce((sum, { gross }) => sum + gross, 0) }
  })
}
