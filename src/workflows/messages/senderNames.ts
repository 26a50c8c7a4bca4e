import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** The name of the sender of a row of messages, under this name in the statement. */
export function senderNameSql(row: string): string {
  return `(SELECT first_name || ' ' || last_name FROM users WHERE users.id = ${row}.sender_id)`
}

type Loader = DataLoader<string, string | null>

const loaders = new WeakMap<PayloadRequest, Loader>()

/**
 * The names of the senders of messages being shown, by message id: a whole list takes one statement. Only for messages
 * that the caller may read, because it does not check access.
 */
export function senderNames(req: PayloadRequest): Loader {
  const known = loaders.get(req)
  if (known) return known
  const made: Loader = new DataLoader((ids) => readNames({ req, ids }), { cache: false })
  loaders.set(req, made)
  return made
}

async function readNames({ req, ids }: { req: PayloadRequest; ids: readonly string[] }): Promise<(string | null)[]> {
  const rows = await sql<{ id: string; name: string | null }>({
    req,
    text: `SELECT id, ${senderNameSql('messages')} AS name FROM messages WHERE id = ANY($1::uuid[])`,
    values: [ids],
  })
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return ids.map((id) => names.get(id) ?? null)
}
