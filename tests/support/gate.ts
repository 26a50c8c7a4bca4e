import pg from 'pg'
import type { Platform } from './platform.ts'
import { until } from './until.ts'

const lock = 7_710_001

export type Gate = AsyncDisposable & {
  /** Waits until a statement stands before it. */
  isReached: () => Promise<void>
  /** Ends the connections that stand before it, as they end with the machine of a killed server. */
  drop: () => Promise<void>
  open: () => Promise<void>
}

type GateArgs = {
  platform: Platform
  table: string
  event: string
}

/** Holds every statement that does `event` on `table` until it is opened, so that a test can act in that moment. */
export async function gate({ platform, table, event }: GateArgs): Promise<Gate> {
  const { DATABASE_URL: connectionString } = platform.environment()
  const client = new pg.Client({
    ...(connectionString !== undefined && { connectionString }),
    application_name: 'gate',
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('SELECT pg_advisory_lock($1)', [lock])
  await client.query(`
    CREATE OR REPLACE FUNCTION test_gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock_shared(${lock}); RETURN NEW; END $$;
    CREATE TRIGGER test_gate BEFORE ${event} ON "${table}" FOR EACH ROW EXECUTE FUNCTION test_gate()`)
  const waiting = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = ${lock}
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
  let isOpen = false
  const open = async () => {
    if (isOpen) return
    isOpen = true
    await client.query('SELECT pg_advisory_unlock_all()')
    await client.query(`DROP TRIGGER test_gate ON "${table}"`)
    await client.end()
  }
  return {
    isReached: () => until(async () => (await client.query(waiting)).rows.length > 0, { what: `A write to ${table}` }),
    drop: async () => {
      await client.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) held`)
    },
    open,
    [Symbol.asyncDispose]: open,
  }
}
