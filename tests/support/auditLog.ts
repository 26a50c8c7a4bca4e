import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { linkHash, noHash } from '../../src/domain/activity/auditChain.ts'
import { anyJson } from './anyJson.ts'
import type { Random } from './seededRandom.ts'

type InsertEntryArgs = { db: pg.Pool | pg.ClientBase; random: Random; id?: string }

/** An entry written directly to the database, past the platform. */
export async function insertEntry({ db, random, id = randomUUID() }: InsertEntryArgs): Promise<string> {
  const { pick } = random
  const json = () => JSON.stringify({ value: anyJson({ random, depth: 2 }) })
  await db.query(
    `INSERT INTO activity_logs (id, actor_id, actor_role, action, entity_type, entity_id, before, after, address, user_agent, request_id)
     VALUES ($1, (SELECT u.id FROM users u WHERE $2 LIMIT 1), $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      pick([true, false]),
      pick(['admin', 'client', 'system']),
      pick(['contract.signed', 'payment.recorded', 'auth.login']),
      pick([null, 'contracts']),
      pick([null, randomUUID()]),
      pick([null, json()]),
      pick([null, json(), 'null']),
      pick([null, '203.0.113.7']),
      pick([null, 'Mozilla/5.0 "quoted" \\ ä 😀']),
      pick([null, 'request']),
    ],
  )
  return id
}

/** Makes the links from a place on consistent again, as an attacker who knows the chain would. */
export async function rehash({ db, from }: { db: pg.ClientBase; from: number }): Promise<void> {
  const before = await db.query<{ hash: string }>(
    'SELECT hash FROM audit_chain WHERE seq < $1 ORDER BY seq DESC LIMIT 1',
    [from],
  )
  let previous = before.rows[0]?.hash ?? noHash
  const { rows } = await db.query<{ seq: string; digest: string }>(
    `SELECT c.seq, encode(sha256(convert_to(audit_entry_text(a), 'UTF8')), 'hex') AS digest
       FROM audit_chain c JOIN activity_logs a ON a.id = c.entry_id WHERE c.seq >= $1 ORDER BY c.seq`,
    [from],
  )
  for (const { seq, digest } of rows) {
    const hash = linkHash({ seq: Number(seq), previous, digest })
    await db.query('UPDATE audit_chain SET digest = $2, previous = $3, hash = $4 WHERE seq = $1', [
      seq,
      digest,
      previous,
      hash,
    ])
    previous = hash
  }
}

/** Moves the links from a place on by so many places, without touching their hashes. */
export async function shift({ db, from, by }: { db: pg.ClientBase; from: number; by: number }): Promise<void> {
  await db.query('UPDATE audit_chain SET seq = seq + 1000000 WHERE seq >= $1', [from])
  await db.query('UPDATE audit_chain SET seq = seq - 1000000 + $1 WHERE seq >= 1000000', [by])
}
