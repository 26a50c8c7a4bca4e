import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { ApiClient } from '../apiClient.ts'
import type { Platform } from '../platform.ts'
import { isProof } from '../proofNumber.ts'

/** The moments at which the server is killed. A gate in the database holds the first five open; the last is random. */
const steps = [
  { name: 'between act and seal', table: 'pgboss.job', when: 'BEFORE UPDATE', state: 'active' },
  { name: 'while the seal is stored', table: 'signer_certificates', when: 'BEFORE INSERT' },
  { name: 'while the act is written', table: 'contract_signatures', when: 'AFTER INSERT' },
  { name: 'after the seal, before its job is done', table: 'pgboss.job', when: 'BEFORE UPDATE', state: 'completed' },
  { name: 'at any moment' },
] as const

/** In a whole proof there may be nobody left for a gate. In a share somebody comes, however slow the machine is. */
const patienceMs = isProof() ? 20_000 : 240_000

const lockOf = (index: number) => 7_800_000 + index

export type Killing = { step: string; held: number; inFlight: number; unsealed: number }

/** Kills the server (SIGKILL) at one step after another, and starts it again on the same database and folder. */
export async function makeKiller({ platform, clients }: { platform: Platform; clients: ApiClient[] }) {
  const gate = new pg.Client({
    connectionString: String(platform.db.options.connectionString),
    application_name: 'test',
  })
  gate.on('error', () => undefined)
  await gate.connect()
  await gate.query(`CREATE FUNCTION model_gate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(TG_ARGV[0]::bigint); RETURN NEW; END $$`)
  for (const [index, step] of steps.entries()) {
    if (!('table' in step)) continue
    const isJob = 'state' in step
    const condition = isJob
      ? `WHEN (NEW.name = 'contract.seal' AND NEW.state = '${step.state}' AND OLD.state <> '${step.state}')`
      : ''
    await gate.query(`CREATE TRIGGER model_${lockOf(index)} ${step.when} ON ${step.table} FOR EACH ROW ${condition}
      EXECUTE FUNCTION model_gate('${lockOf(index)}')`)
  }
  let up = Promise.resolve()
  const killings: Killing[] = []

  async function countHeld(index: number): Promise<number> {
    const { rows } = await gate.query<{ held: number }>(
      `SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = $1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [lockOf(index)],
    )
    return rows[0]?.held ?? 0
  }

  async function waitAt(index: number): Promise<number> {
    const step = steps[index]
    if (!step || !('table' in step)) return 0
    await gate.query('SELECT pg_advisory_lock($1)', [lockOf(index)])
    const until = Date.now() + patienceMs
    while ((await countHeld(index)) === 0 && Date.now() < until) await sleep(20)
    // Other requests on their way reach the gate too.
    await sleep(150)
    return countHeld(index)
  }

  return {
    killings,
    whenUp: () => up,
    kill: async ({ inFlight }: { inFlight: () => number }) => {
      const index = killings.length % steps.length
      const held = await waitAt(index)
      const { rows } = await platform.db.query<{ count: number }>(
        `SELECT count(*)::int FROM contracts WHERE seal_status = 'waiting'`,
      )
      killings.push({ step: String(steps[index]?.name), held, inFlight: inFlight(), unsealed: rows[0]?.count ?? 0 })
      const { promise, resolve } = Promise.withResolvers<void>()
      up = promise
      await platform.server.kill()
      // Its half-done statements end with it, as they do when a machine dies.
      await gate.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND (application_name = 'alphazee' OR application_name LIKE 'pgboss%')",
      )
      await gate.query('SELECT pg_advisory_unlock_all()')
      await platform.crash({ areLeasesOver: !isProof() })
      for (const client of clients) client.setUrl(platform.url)
      resolve()
    },
    end: () => gate.end(),
  }
}
