import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { linkHash } from '../../src/domain/activity/auditChain.ts'
import { insertEntry, rehash, shift } from './auditLog.ts'
import type { Random } from './seededRandom.ts'

/** What was done to the log of `length` entries, and the first changed entry: its place, or itself without one. */
export type Damage = { seq: number | null; entryId?: string }
type Attack = (args: { db: pg.ClientBase; random: Random; length: number }) => Promise<Damage>

const values: Record<string, string> = {
  actor_id: 'gen_random_uuid()',
  actor_role: `actor_role || 'x'`,
  action: `'contract.declined'`,
  entity_type: `'users'`,
  entity_id: 'gen_random_uuid()::text',
  before: `'{"a": 1e400}'`,
  after: `'{"status": "draft"}'`,
  address: `'198.51.100.9'`,
  user_agent: `coalesce(user_agent, '') || ' '`,
  request_id: `'other'`,
  created_at: `created_at - interval '1 millisecond'`,
  updated_at: `'infinity'`,
}

const idAt = (seq: string) => `(SELECT entry_id FROM audit_chain WHERE seq = ${seq})`
const hex = `encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex')`
const anyPlace = ({ random, length }: { random: Random; length: number }) => random.integer(1, length)
const twoPlaces = ({ random, length }: { random: Random; length: number }): [number, number] => {
  const first = random.integer(1, length - 1)
  return [first, random.integer(first + 1, length)]
}

const changeRow: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  const column = random.pick(Object.keys(values))
  await db.query(`UPDATE activity_logs SET ${column} = ${values[column]} WHERE id = ${idAt('$1')}`, [seq])
  return { seq }
}

const changeAction: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  await db.query(`UPDATE activity_logs SET action = 'contract.declined' WHERE id = ${idAt('$1')}`, [seq])
  return { seq }
}

const changeLink: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  const column = random.pick(['digest', 'previous', 'hash'])
  await db.query(`UPDATE audit_chain SET ${column} = ${hex} WHERE seq = $1`, [seq])
  return { seq }
}

const removeEntry: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  await db.query(`DELETE FROM activity_logs WHERE id = ${idAt('$1')}`, [seq])
  return { seq }
}

const removeLink: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  await db.query('DELETE FROM audit_chain WHERE seq = $1', [seq])
  return { seq }
}

const removeBoth: Attack = async (args) => {
  const { seq } = await removeEntry(args)
  await args.db.query('DELETE FROM audit_chain WHERE seq = $1', [seq])
  return { seq }
}

const removeAndRenumber: Attack = async (args) => {
  const { seq } = await removeBoth(args)
  await shift({ db: args.db, from: Number(seq) + 1, by: -1 })
  return { seq }
}

const insertUnlinked: Attack = async ({ db, random }) => {
  return { seq: null, entryId: await insertEntry({ db, random }) }
}

/** With a link that goes on from the one before; what comes after it is moved, and left as it was. */
const insertLinked: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  await shift({ db, from: seq, by: 1 })
  const id = await insertEntry({ db, random })
  const last = await db.query<{ hash: string }>('SELECT hash FROM audit_chain WHERE seq = $1', [seq - 1])
  const previous = last.rows[0]?.hash ?? '0'.repeat(64)
  const { rows } = await db.query<{ digest: string }>(
    `SELECT encode(sha256(convert_to(audit_entry_text(a), 'UTF8')), 'hex') AS digest FROM activity_logs a WHERE id = $1`,
    [id],
  )
  const digest = rows[0]?.digest ?? ''
  await db.query('INSERT INTO audit_chain VALUES ($1, $2, $3, $4, $5)', [
    seq,
    id,
    digest,
    previous,
    linkHash({ seq, previous, digest }),
  ])
  return { seq }
}

const insertCarelessly: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  await shift({ db, from: seq, by: 1 })
  const id = await insertEntry({ db, random })
  await db.query(`INSERT INTO audit_chain SELECT $1, $2, ${hex}, ${hex}, ${hex}`, [seq, id])
  return { seq }
}

const swapEntries: Attack = async ({ db, random, length }) => {
  const [first, second] = twoPlaces({ random, length })
  const { rows } = await db.query<{ id: string }>(
    'SELECT entry_id AS id FROM audit_chain WHERE seq IN ($1, $2) ORDER BY seq',
    [first, second],
  )
  const set = (seq: number, id: string | undefined) =>
    db.query('UPDATE audit_chain SET entry_id = $2 WHERE seq = $1', [seq, id])
  await set(second, randomUUID())
  await set(first, rows[1]?.id)
  await set(second, rows[0]?.id)
  return { seq: first }
}

const swapLinks: Attack = async ({ db, random, length }) => {
  const [first, second] = twoPlaces({ random, length })
  await db.query('UPDATE audit_chain SET seq = 999999 WHERE seq = $1', [first])
  await db.query('UPDATE audit_chain SET seq = $1 WHERE seq = $2', [first, second])
  await db.query('UPDATE audit_chain SET seq = $1 WHERE seq = 999999', [second])
  return { seq: first }
}

/** The rows change places: each says what the other said, under its own id. */
const swapRows: Attack = async ({ db, random, length }) => {
  const [first, second] = twoPlaces({ random, length })
  await db.query(
    `UPDATE activity_logs a SET (action, actor_id, after, created_at, updated_at, user_agent, request_id) =
            (SELECT b.action, b.actor_id, b.after, b.created_at, b.updated_at, b.user_agent, b.request_id || 'x'
               FROM activity_logs b WHERE b.id = CASE a.id WHEN ${idAt('$1')} THEN ${idAt('$2')} ELSE ${idAt('$1')} END)
      WHERE a.id IN (${idAt('$1')}, ${idAt('$2')})`,
    [first, second],
  )
  // Where both rows said the same, nothing was done: then one of them is changed.
  await db.query(`UPDATE activity_logs SET address = 'swapped' WHERE id = ${idAt('$1')}`, [first])
  return { seq: first }
}

const cutOff: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  await db.query('DELETE FROM activity_logs WHERE id IN (SELECT entry_id FROM audit_chain WHERE seq >= $1)', [seq])
  await db.query('DELETE FROM audit_chain WHERE seq >= $1', [seq])
  return { seq }
}

const cutLinks: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  await db.query('DELETE FROM audit_chain WHERE seq >= $1', [seq])
  return { seq }
}

/** An entry that was committed a moment ago and has no link yet, and two more behind it. */
const leaveWaiting = async ({ db, random }: { db: pg.ClientBase; random: Random }): Promise<string> => {
  await db.query('SET session_replication_role = origin')
  const id = await insertEntry({ db, random })
  await insertEntry({ db, random })
  await insertEntry({ db, random })
  await db.query('SET session_replication_role = replica')
  return id
}

const changeWaiting: Attack = async ({ db, random, length }) => {
  const id = await leaveWaiting({ db, random })
  const column = random.pick(Object.keys(values))
  await db.query(`UPDATE activity_logs SET ${column} = ${values[column]} WHERE id = $1`, [id])
  return { seq: length + 1 }
}

const removeWaiting: Attack = async ({ db, random, length }) => {
  const id = await leaveWaiting({ db, random })
  await db.query('DELETE FROM activity_logs WHERE id = $1', [id])
  return { seq: length + 1 }
}

/** So that it never gets a link. */
const hideWaiting: Attack = async ({ db, random }) => {
  const id = await leaveWaiting({ db, random })
  await db.query('DELETE FROM audit_waiting WHERE entry_id = $1', [id])
  return { seq: null, entryId: id }
}

/** A second link for an entry, so that none of its followers gets one. */
const waitAgain: Attack = async ({ db, random, length }) => {
  const seq = anyPlace({ random, length })
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO audit_waiting (entry_id, digest) SELECT entry_id, ${hex} FROM audit_chain WHERE seq = $1 RETURNING entry_id AS id`,
    [seq],
  )
  await leaveWaiting({ db, random })
  return { seq: null, entryId: rows[0]?.id ?? '' }
}

const truncate: Attack = async ({ db, random }) => {
  await db.query(random.pick(['TRUNCATE activity_logs, audit_chain', 'TRUNCATE activity_logs', 'TRUNCATE audit_chain']))
  return { seq: 1 }
}

/** The attack, and after it a chain that is consistent again. */
const withRehash =
  (attack: Attack): Attack =>
  async (args) => {
    const damage = await attack(args)
    await rehash({ db: args.db, from: damage.seq ?? 1 })
    return damage
  }

export const auditAttacks: Record<string, Attack> = {
  'change a row': changeRow,
  'change a link': changeLink,
  'change a row, rehash the rest': withRehash(changeAction),
  'remove an entry': removeEntry,
  'remove a link': removeLink,
  'remove both': removeBoth,
  'remove both, renumber the rest': removeAndRenumber,
  'remove both, rehash the rest': withRehash(removeAndRenumber),
  'insert an entry': insertUnlinked,
  'insert an entry with a link': insertLinked,
  'insert an entry with any link': insertCarelessly,
  'insert an entry, rehash the rest': withRehash(insertLinked),
  'reorder entries': swapEntries,
  'reorder links': swapLinks,
  'reorder rows': swapRows,
  'reorder entries, rehash the rest': withRehash(swapEntries),
  'cut off the end': cutOff,
  'cut off the links': cutLinks,
  truncate,
  'change a waiting entry': changeWaiting,
  'remove a waiting entry': removeWaiting,
  'keep an entry from its link': hideWaiting,
  'let an entry wait again': waitAgain,
}
