import type { LateEntries } from './types.ts'

/** In seconds. Links follow within one; a long transaction or a restart takes no longer than this. */
export const longestWaitSeconds = 60

type Database = { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> }

/** The entries that wait for a link although they were written more than a minute ago. `null` if there are none. */
export async function readLate(db: Database): Promise<LateEntries | null> {
  const { rows } = await db.query(
    `SELECT count(*)::int AS count,
            to_char(min(written_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since,
            (array_agg(entry_id ORDER BY place))[1] AS "entryId"
       FROM audit_waiting WHERE written_at < now() - make_interval(secs => $1)`,
    [longestWaitSeconds],
  )
  // As the statement names it.
  const [row] = rows as (LateEntries | { count: 0 })[]
  return row && row.count > 0 ? (row as LateEntries) : null
}
