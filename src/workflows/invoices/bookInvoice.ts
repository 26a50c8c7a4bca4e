import type { PayloadRequest } from 'payload'
import { chargedAmounts } from '../../domain/invoices/chargedAmounts.ts'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger/ledger.ts'
import type { ChargedAmounts } from '../../domain/ledger/postings.ts'
import type { Invoice } from '../../payload-types.ts'
import { postJournalEntry } from '../ledger/postJournalEntry.ts'
import { idOf } from '../request/idOf.ts'

type BookInvoiceArgs = {
  req: PayloadRequest
  invoice: Pick<Invoice, 'id' | 'currency' | 'client' | 'project' | 'contract' | 'invoiceNumber'>
  key: string
  kind: LedgerKind
  /** ISO 8601; now where nothing is said. */
  occurredAt?: string
  entries: readonly LedgerEntryDraft[]
  memo?: string | null
}

/** Books an event of an invoice, once for a key. A document of nothing has no entry. Runs under the invoice's lock. */
export async function bookInvoice({
  req,
  invoice,
  key,
  kind,
  occurredAt,
  entries,
  memo,
}: BookInvoiceArgs): Promise<void> {
  if (entries.length === 0) return
  await postJournalEntry({
    req,
    entry: {
      key,
      kind,
      ...(occurredAt !== undefined && { occurredAt }),
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

/** Net and taxes of an invoice or credit note, for the ledger. */
export function totalsOf({ taxSummary }: Pick<Invoice, 'taxSummary'>): ChargedAmounts {
  return chargedAmounts(taxSummary ?? [])
}
