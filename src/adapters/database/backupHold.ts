import type { ClientBase } from 'pg'

/** Our key among Postgres' advisory locks, held while a backup is made. */
const backupLock = 7_302_151

/**
 * While it is held, files whose rows were deleted stay in storage: a backup may have the rows. It ends with its
 * connection. False if another backup holds it.
 */
export async function holdBackup(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [backupLock])
  return rows[0]?.held === true
}

/** A statement for whether a backup is being made of this database. A bigint key is two halves in `pg_locks`. */
export const backupRunsText = `
  SELECT 1 FROM pg_locks
   WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = ${backupLock} AND objsubid = 1
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
