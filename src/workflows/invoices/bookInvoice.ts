import type { PayloadRequest } from 'payload'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger.ts'
import type { Invoice } from '../../payload-types.ts'
import { book } from '../ledger/book.ts'
import { idOf } from '../shared/ids.ts'

/** Books something that happened to an invoice, once for a key. Run under the invoice's lock. */
export async function bookInvoice({
  req,
  invoice,
  key,
  kind,
  entries,
  memo,
}: {
  req: PayloadRequest
  invoice: Pick<Invoice, 'id' | 'currency' | 'client' | 'project' | 'contract' | 'invoiceNumber'>
  key: string
  kind: LedgerKind
  entries: readonly LedgerEntryDraft[]
  memo?: string | null
}): Promise<void> {
  await book({
    req,
    booking: {
      key,
      kind,
      currency: invoice.currency,
      client: idOf(invoice.client),
      project: idOf(invoice.project),
      contract: idOf(invoice.contract),
      invoice: invoice.id,
      memo: memo ?? invoice.invoiceNumber ?? null,
      entries,
    },
  })
}

/** Net and tax of an invoice or credit note, for the ledger. */
export function totalsOf({ subtotal, taxTotal }: Pick<Invoice, 'subtotal' | 'taxTotal'>): {
  subtotal: bigint
  taxTotal: bigint
} {
  return { subtotal: BigInt(subtotal), taxTotal: BigInt(taxTotal) }
}
