import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger/ledger.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'

export type JournalEntry = {
  /** What happens once: `payment:<id>:received`. A second entry with the same key has no effect. */
  key: string
  kind: LedgerKind
  /** ISO 8601. When it happened, which may be before it is booked. */
  occurredAt?: string
  currency: string
  /** Ids of what it is about. */
  client: string
  project?: string | null
  contract?: string | null
  invoice?: string | null
  payment?: string | null
  memo?: string | null
  entries: readonly LedgerEntryDraft[]
}

/**
 * Posts a journal entry in the open transaction: exactly once for a key, `false` when it was posted before. At the
 * commit the database refuses an entry that does not balance in its currency, and every change of a posted one. Of two
 * parallel statements with one key, the second waits for the first.
 */
export async function postJournalEntry({ req, entry }: { req: PayloadRequest; entry: JournalEntry }): Promise<boolean> {
  if (!req.transactionID) throw new Error('A journal entry belongs into the transaction of what it books.')
  const { key, kind, currency, client, project, contract, invoice, payment, memo, entries } = entry
  const rows = await sql<{ booked: boolean }>({
    req,
    text: bookText,
    values: [
      uuidv7(),
      key,
      kind,
      entry.occurredAt ?? now().toISOString(),
      currency,
      client,
      project ?? null,
      contract ?? null,
      invoice ?? null,
      payment ?? null,
      memo ?? null,
      req.user?.role === 'admin' ? req.user.id : null,
      entries.map(() => uuidv7()),
      entries.map(({ account }) => account),
      entries.map(({ amount }) => amount.toString()),
      entries.map(({ tax }) => tax?.name ?? null),
      entries.map(({ tax }) => tax?.rateBps ?? null),
    ],
  })
  return rows.length > 0
}

const bookText = `
  WITH booked AS (
    INSERT INTO ledger_transactions
      (id, key, kind, occurred_at, currency, client_id, project_id, contract_id, invoice_id, payment_id, memo, booked_by_id)
    VALUES ($1, $2, $3::text::enum_ledger_transactions_kind, $4::timestamptz, $5, $6::uuid, $7::uuid, $8::uuid, $9::uuid, $10::uuid, $11, $12::uuid)
    ON CONFLICT (key) DO NOTHING RETURNING *)
  INSERT INTO ledger_entries
    (id, transaction_id, account, kind, currency, amount, tax_name, tax_rate_bps, occurred_at, client_id, invoice_id, payment_id)
  SELECT e.id, b.id, e.account::enum_ledger_entries_account, b.kind::text::enum_ledger_entries_kind, b.currency, e.amount,
         e.tax_name, e.tax_rate, b.occurred_at,
         b.client_id, b.invoice_id, b.payment_id
    FROM booked b, unnest($13::uuid[], $14::text[], $15::numeric[], $16::text[], $17::numeric[]) AS e(id, account, amount, tax_name, tax_rate)
  RETURNING true AS booked`
