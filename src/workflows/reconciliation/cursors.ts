import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** How far something has been read at Stripe. */
export async function readCursor({ req, name }: { req: PayloadRequest; name: string }): Promise<Date | null> {
  const [row] = await sql<{ at: Date }>({ req, text: 'SELECT at FROM stripe_marks WHERE name = $1', values: [name] })
  return row?.at ?? null
}

type WriteCursorArgs = { req: PayloadRequest; name: string; at: Date | null }

/** `null` removes it. */
export async function writeCursor({ req, name, at }: WriteCursorArgs): Promise<void> {
  if (at === null) {
    await sql({ req, text: 'DELETE FROM stripe_marks WHERE name = $1', values: [name] })
    return
  }
  await sql({
    req,
    text: 'INSERT INTO stripe_marks (name, at) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET at = excluded.at',
    values: [name, at.toISOString()],
  })
}
