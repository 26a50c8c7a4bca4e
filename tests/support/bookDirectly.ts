import { randomUUID } from 'node:crypto'
import type { Platform } from './platform.ts'
import type { LedgerAccount, LedgerKind } from '../../src/domain/ledger/ledger.ts'

type Direct = {
  platform: Platform
  kind: LedgerKind
  client: string
  currency: string
  entries: Partial<Record<LedgerAccount, number | string>>
  key?: string
  occurredAt?: string
  invoice?: string
  payment?: string
}

/** A journal entry written directly to the database, in its own transaction, under all rules of the ledger. */
export async function bookDirectly({ platform, kind, client, currency, entries, ...more }: Direct): Promise<void> {
  const { key = `test:${randomUUID()}`, occurredAt = new Date().toISOString(), invoice = null, payment = null } = more
  await platform.db.query(
    `WITH booked AS (
       INSERT INTO ledger_transactions (id, key, kind, occurred_at, currency, client_id, invoice_id, payment_id)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7) RETURNING *)
     INSERT INTO ledger_entries (id, transaction_id, account, kind, currency, amount, occurred_at, client_id, invoice_id, payment_id)
     SELECT gen_random_uuid(), b.id, e.account::enum_ledger_entries_account, $8, b.currency, e.amount, b.occurred_at, b.client_id,
            b.invoice_id, b.payment_id
       FROM booked b, unnest($9::text[], $10::numeric[]) AS e(account, amount)`,
    [
      key,
      kind,
      occurredAt,
      currency,
      client,
      invoice,
      payment,
      kind,
      Object.keys(entries),
      Object.values(entries).map(String),
    ],
  )
}
