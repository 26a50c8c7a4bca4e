import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import type { ChainHead } from '../../src/domain/activity/auditChain.ts'
import type { AuditBreak } from '../../src/workflows/activity/verify/types.ts'
import { verifyAuditChain } from '../../src/workflows/activity/verify/verifyAuditChain.ts'
import { auditAttacks, type Damage } from '../support/auditAttacks.ts'
import { insertEntry } from '../support/auditLog.ts'
import { createDatabase } from '../support/databases.ts'
import { proofNumber, proofSeed } from '../support/proofNumber.ts'
import { seededRandom } from '../support/seededRandom.ts'

/** Every kind of attack several times. */
const trials = proofNumber({ name: 'trials', share: 40, full: 2000 })
const seed = proofSeed(20_261_123)

let database: Awaited<ReturnType<typeof createDatabase>>
/** Postgres' own superuser, who can disable every trigger. */
let db: pg.Client
/** As they were exported: every now and then, and at every entry. */
let heads: ChainHead[]
let everyHead: ChainHead[]
let length: number

beforeAll(async () => {
  database = await createDatabase()
  const url = new URL(process.env['TEST_DATABASE_ADMIN_URL'] ?? '')
  url.pathname = new URL(database.url).pathname
  db = new pg.Client({ connectionString: url.href })
  await db.connect()
  const random = seededRandom(seed)
  for (let entry = 0; entry < 60; entry += 1) await insertEntry({ db, random })
  await db.query('SELECT audit_link()')
  const { rows } = await db.query<{ seq: string; hash: string }>('SELECT seq, hash FROM audit_chain ORDER BY seq')
  length = rows.length
  everyHead = rows.map(({ seq, hash }) => ({ seq: Number(seq), hash }))
  heads = everyHead.filter(({ seq }) => seq % 9 === 0 || seq === length)
  await db.query('CREATE TABLE kept_logs AS TABLE activity_logs; CREATE TABLE kept_chain AS TABLE audit_chain')
  await db.query('SET session_replication_role = replica')
})

afterAll(async () => {
  await db?.end()
  await database?.drop()
})

const restore = () =>
  db.query(
    `TRUNCATE activity_logs, audit_chain, audit_waiting; INSERT INTO activity_logs TABLE kept_logs; INSERT INTO audit_chain TABLE kept_chain`,
  )

test(
  `of ${trials} attacks by the superuser all are found, and the first bad entry is named`,
  async () => {
    const names = Object.keys(auditAttacks)
    const counts = {
      tried: 0,
      found: 0,
      exactly: 0,
      betweenHeads: 0,
      wrongly: 0,
      exactlyWithEveryHead: 0,
      falseAlarms: 0,
    }
    const missed: string[] = []
    for (let trial = 0; trial < trials; trial += 1) {
      const random = seededRandom(seed + trial)
      await restore()
      const before = await verifyAuditChain({ connection: db, heads })
      if (before.breaks.length > 0) counts.falseAlarms += 1
      const name = names[trial % names.length] ?? ''
      const damage = await auditAttacks[name]?.({ db, random, length })
      if (!damage) throw new Error(`No attack ${name}`)
      const { breaks } = await verifyAuditChain({ connection: db, heads })
      counts.tried += 1
      if (breaks.length > 0) counts.found += 1
      const naming = namingOf({ damage, first: breaks[0] })
      counts[naming] += 1
      const closer = await verifyAuditChain({ connection: db, heads: everyHead })
      if (namingOf({ damage, first: closer.breaks[0] }) === 'exactly') counts.exactlyWithEveryHead += 1
      if (naming === 'wrongly') missed.push(`${seed + trial} ${name} ${JSON.stringify({ damage, breaks })}`)
    }
    process.stdout.write(`audit attacks ${JSON.stringify({ seed, ...counts, kinds: names.length })}\n`)
    expect(missed).toEqual([])
    expect(counts).toMatchObject({
      tried: trials,
      found: trials,
      wrongly: 0,
      exactlyWithEveryHead: trials,
      falseAlarms: 0,
    })
  },
  600_000 + trials * 1500,
)

function namingOf({ damage, first }: { damage: Damage; first: AuditBreak | undefined }) {
  if (!first) return 'wrongly'
  if (damage.seq === null) return first.entryId === damage.entryId ? 'exactly' : 'wrongly'
  if (first.seq === null) return 'wrongly'
  if (first.untilSeq === undefined) return first.seq === damage.seq ? 'exactly' : 'wrongly'
  return first.seq <= damage.seq && damage.seq <= first.untilSeq ? 'betweenHeads' : 'wrongly'
}
