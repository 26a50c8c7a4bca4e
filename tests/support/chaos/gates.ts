import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { StripeDouble } from '../stripe/startStripeDouble.ts'

/** The moments at which the server is killed, in the order in which one event meets them. */
export const steps = [
  'while the event is stored',
  'after the event was stored, before it is handled',
  'before the object is fetched',
  'after the object was fetched',
  'while the ledger is written',
  'while the payment is changed',
  'after the commit, before the job is done',
] as const
export type Step = (typeof steps)[number]

const lockOf = (step: Step) => 7_700_000 + steps.indexOf(step)
const isAtStripe = (step: Step) => step === 'before the object is fetched' || step === 'after the object was fetched'

/** Where a trigger of the test stops every statement while the gate is closed. */
const places: readonly { step: Step; table: string; when: string }[] = [
  { step: 'while the event is stored', table: 'stripe_events', when: 'AFTER INSERT' },
  { step: 'while the ledger is written', table: 'ledger_entries', when: 'BEFORE INSERT' },
  { step: 'while the payment is changed', table: 'payments', when: 'AFTER UPDATE' },
]
const jobPlaces: readonly { step: Step; state: string }[] = [
  { step: 'after the event was stored, before it is handled', state: 'active' },
  { step: 'after the commit, before the job is done', state: 'completed' },
]

/** Gates in the database and at the stand-in that hold the server at a step, so that it can be killed right there. */
export async function buildGates({ databaseUrl, double }: { databaseUrl: string; double: StripeDouble }) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'chaos' })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`CREATE FUNCTION chaos_gate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(TG_ARGV[0]::bigint); RETURN NEW; END $$`)
  for (const { step, table, when } of places) {
    const gate = `chaos_gate('${lockOf(step)}')`
    await client.query(`CREATE TRIGGER chaos_${lockOf(step)} ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${gate}`)
  }
  for (const { step, state } of jobPlaces) {
    await client.query(`CREATE TRIGGER chaos_${lockOf(step)} BEFORE UPDATE ON pgboss.job FOR EACH ROW
      WHEN (NEW.name = 'stripe.event' AND NEW.state = '${state}' AND OLD.state <> '${state}')
      EXECUTE FUNCTION chaos_gate('${lockOf(step)}')`)
  }
  let closed: { step: Step; held: number; opened: Promise<void>; open: () => void } | undefined
  const stopListening = double.onRequest(async ({ method, path }, phase) => {
    const wanted = phase === 'before' ? 'before the object is fetched' : 'after the object was fetched'
    if (closed?.step !== wanted || method !== 'GET' || path.startsWith('/v1/events')) return
    closed.held += 1
    await closed.opened
  })
  return {
    close: async (step: Step) => {
      const { promise: opened, resolve: open } = Promise.withResolvers<void>()
      closed = { step, held: 0, opened, open }
      if (!isAtStripe(step)) await client.query('SELECT pg_advisory_lock($1)', [lockOf(step)])
    },
    /** How many requests the gate holds, once it holds some. 0 if none came in time. */
    whenHeld: async ({ atLeast, withinMs }: { atLeast: number; withinMs: number }): Promise<number> => {
      const until = Date.now() + withinMs
      for (;;) {
        const held = await countHeld()
        if (held >= atLeast || Date.now() > until) return held
        await sleep(20)
      }
    },
    /** After the kill: its half-done statements end with it, as they do when a machine dies. */
    dropConnections: async () => {
      await client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND (application_name = 'alphazee' OR application_name LIKE 'pgboss%')",
      )
    },
    open: async () => {
      if (closed && !isAtStripe(closed.step)) await client.query('SELECT pg_advisory_unlock_all()')
      closed?.open()
      closed = undefined
    },
    end: async () => {
      stopListening()
      await client.end()
    },
  }

  async function countHeld(): Promise<number> {
    if (!closed || isAtStripe(closed.step)) return closed?.held ?? 0
    const { rows } = await client.query<{ held: number }>(
      `SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = $1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [lockOf(closed.step)],
    )
    return rows[0]?.held ?? 0
  }
}
