import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'

export type Booking = {
  /** What happens once: `payment:<id>:received`. A second booking of one key has no effect. */
  key: string
  kind: LedgerKind
  /** ISO 8601; when it happened, which may lie before it is booked. */
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
 * Books what happened to money, in the open transaction: exactly once for a key, `false` where it was booked before. The database refuses at the
 * commit what does not add up to nothing in its currency, and every change of what was booked. Two statements run at once with one key: the
 * second waits for the first.
 */
export async function book({ req, booking }: { req: PayloadRequest; booking: Booking }): Promise<boolean> {
  if (!req.transactionID) throw new Error('A booking belongs into the transaction of what it books.')
  const { key, kind, currency, client, project, contract, invoice, payment, memo, entries } = booking
  const rows = await sql<{ booked: boolean }>({
    req,
    text: bookText,
    values: [
      uuidv7(),
      key,
      kind,
      booking.occurredAt ?? now().toISOString(),
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
    (id, transaction_id, account, kind, currency, amount, occurred_at, client_id, invoice_id, payment_id)
  SELECT e.id, b.id, e.account::enum_ledger_entries_account, b.kind::text::enum_ledger_entries_kind, b.currency, e.amount, b.occurred_at,
         b.client_id, b.invoice_id, b.payment_id
    FROM booked b, unnest($13::uuid[], $14::text[], $15::numeric[]) AS e(id, account, amount)
  RETURNING true AS booked`
