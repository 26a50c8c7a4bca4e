/** @story Each test goes on where the one before it ended. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { linkHash, noHash } from '../../src/domain/activity/auditChain.ts'
import { canonicalJson } from '../../src/domain/activity/canonicalJson.ts'
import { verifyAuditChain } from '../../src/workflows/activity/verify/verifyAuditChain.ts'
import { anyJson } from '../support/anyJson.ts'
import { insertEntry } from '../support/auditLog.ts'
import { registerClient } from '../support/people.ts'
import { serverEnvironment } from '../support/spawnServer.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runCommand } from '../support/runCommand.ts'
import { runJob } from '../support/runJob.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { until } from '../support/until.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ books: false })
})

afterAll(() => platform?.stop())

type Link = { seq: string; entry_id: string; digest: string; previous: string; hash: string }

const links = async () => (await platform.db.query<Link>('SELECT * FROM audit_chain ORDER BY seq')).rows

const link = (db: pg.Pool | pg.PoolClient = platform.db) => db.query('SELECT linked FROM audit_link()')

const placesOf = async (ids: readonly string[]) => {
  const chain = await links()
  return ids.map((id) => chain.findIndex(({ entry_id }) => entry_id === id))
}

test('every entry gets its link within moments, without gaps, each with the hash of the one before it', async () => {
  await Promise.all(Array.from({ length: 8 }, () => registerClient(platform)))
  const isLinked = async () => (await platform.db.query('SELECT FROM audit_waiting')).rowCount === 0
  await until(isLinked, { what: 'The links of all entries' })
  const chain = await links()
  const { rows } = await platform.db.query<{ id: string }>('SELECT id FROM activity_logs')
  expect(chain.map(({ entry_id }) => entry_id).sort()).toEqual(rows.map(({ id }) => id).sort())
  let previous = noHash
  chain.forEach((link, index) => {
    expect(link).toMatchObject({ seq: String(index + 1), previous })
    expect(link.hash).toBe(linkHash({ seq: index + 1, previous, digest: link.digest }))
    previous = link.hash
  })
})

test('the database writes canonical JSON as the platform does', async () => {
  const random = seededRandom(4711)
  const values = Array.from({ length: 2000 }, () => anyJson({ random, depth: 3 }))
  const { rows } = await platform.db.query<{ text: string }>(
    'SELECT audit_json_text(v.value::jsonb) AS text FROM unnest($1::text[]) WITH ORDINALITY AS v(value, place) ORDER BY place',
    [values.map((value) => JSON.stringify(value))],
  )
  expect(rows.map(({ text }) => text)).toEqual(values.map((value) => canonicalJson(value)))
})

test('the chain grows by entries only, and nothing of it is changed or taken away', async () => {
  const client = await platform.db.connect()
  try {
    await client.query('BEGIN')
    await link(client)
    // Until the end nobody else links it.
    await insertEntry({ db: client, random: seededRandom(1) })
    const next = `(SELECT seq + 1 AS seq, hash FROM audit_chain ORDER BY seq DESC LIMIT 1) last, audit_waiting`
    const right = `audit_link_hash(last.seq, last.hash, digest)`
    const statements = [
      `INSERT INTO audit_chain VALUES (1000000, gen_random_uuid(), 'a', 'b', 'c')`,
      `INSERT INTO audit_chain SELECT last.seq, gen_random_uuid(), digest, last.hash, ${right} FROM ${next}`,
      `INSERT INTO audit_chain SELECT last.seq, entry_id, repeat('a', 64), last.hash, audit_link_hash(last.seq, last.hash, repeat('a', 64)) FROM ${next}`,
      `INSERT INTO audit_chain SELECT last.seq, entry_id, digest, repeat('a', 64), audit_link_hash(last.seq, repeat('a', 64), digest) FROM ${next}`,
      `INSERT INTO audit_chain SELECT last.seq, entry_id, digest, last.hash, repeat('a', 64) FROM ${next}`,
      `INSERT INTO audit_chain SELECT last.seq + 1, entry_id, digest, last.hash, audit_link_hash(last.seq + 1, last.hash, digest) FROM ${next}`,
      `UPDATE audit_chain SET hash = 'a' WHERE seq = 1`,
      'DELETE FROM audit_chain WHERE seq = 1',
      'TRUNCATE audit_chain',
      `INSERT INTO audit_waiting (entry_id, digest) VALUES (gen_random_uuid(), 'a')`,
      `UPDATE audit_waiting SET digest = 'a'`,
      'DELETE FROM audit_waiting',
      'TRUNCATE audit_waiting',
    ]
    for (const statement of statements) {
      await client.query('SAVEPOINT here')
      await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' })
      await client.query('ROLLBACK TO here')
    }
    // What makes the wrong ones wrong: the right one is taken.
    await client.query(`INSERT INTO audit_chain SELECT last.seq, entry_id, digest, last.hash, ${right} FROM ${next}`)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

test('an entry whose transaction took long is linked after those that were committed meanwhile', async () => {
  const slow = await platform.db.connect()
  try {
    await slow.query('BEGIN')
    const early = await insertEntry({ db: slow, random: seededRandom(2) })
    const late = await insertEntry({ db: platform.db, random: seededRandom(3) })
    await link()
    expect(await placesOf([early])).toEqual([-1])
    await slow.query('COMMIT')
    await link()
    const [first = -1, second = -1] = await placesOf([late, early])
    expect(first).toBeGreaterThan(-1)
    expect(second).toBeGreaterThan(first)
  } finally {
    await slow.query('ROLLBACK')
    slow.release()
  }
})

test('with many writers and linkers at once, what was committed before something was written comes before it', async () => {
  const random = seededRandom(5)
  const committed: string[] = []
  /** Pairs of entries in the order in which they have to be. */
  const pairs: [before: string, after: string][] = []
  const write = async () => {
    const client = await platform.db.connect()
    try {
      for (let turn = 0; turn < 15; turn += 1) {
        const before = committed.at(-1)
        await client.query('BEGIN')
        const ids = [await insertEntry({ db: client, random }), await insertEntry({ db: client, random })]
        if (random.pick([true, false])) await client.query('SELECT pg_sleep(0.005)')
        await client.query('COMMIT')
        const [first = '', second = ''] = ids
        if (before !== undefined) pairs.push([before, first])
        pairs.push([first, second])
        committed.push(second)
      }
    } finally {
      client.release()
    }
  }
  const writers = Array.from({ length: 3 }, write)
  let isOver = false
  const linking = (async () => {
    while (!isOver) await Promise.all([link(), link()])
  })()
  await Promise.all(writers).finally(() => (isOver = true))
  await linking
  await link()
  const places = new Map((await links()).map(({ entry_id, seq }) => [entry_id, Number(seq)]))
  expect(pairs.length).toBeGreaterThan(45)
  for (const [before, after] of pairs)
    expect(places.get(after) ?? 0).toBeGreaterThan(places.get(before) ?? Number.MAX_SAFE_INTEGER)
  expect(JSON.parse((await verify('--json')).out)).toMatchObject({ breaks: [], late: null })
})

test('a linker that dies before its commit leaves all to the next', async () => {
  const dying = await platform.db.connect()
  dying.on('error', () => undefined)
  let id = ''
  try {
    await dying.query('BEGIN')
    // Also holds back the platform's own linker.
    await dying.query('SELECT pg_advisory_xact_lock(7203114)')
    id = await insertEntry({ db: platform.db, random: seededRandom(6) })
    // The platform may have written some of its own meanwhile.
    expect((await link(dying)).rows[0].linked).toBeGreaterThan(0)
    const { rows } = await dying.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await platform.db.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
  } finally {
    dying.release(true)
  }
  await link()
  expect((await placesOf([id]))[0]).toBeGreaterThan(-1)
})

test('a head covers all that was committed before it was asked for', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    const id = await insertEntry({ db: platform.db, random: seededRandom(turn) })
    const { body } = await platform.admin.get('/admin/audit/head')
    const [place = -1] = await placesOf([id])
    expect(place).toBeGreaterThan(-1)
    expect(body.seq).toBeGreaterThan(place)
  }
})

test('what is written while no server runs is named, and linked by the next start', async () => {
  await platform.server.kill()
  // What it had sent to Postgres before its end may still be running there.
  const open = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
                  AND (application_name LIKE 'alphazee%' OR application_name LIKE 'pgboss%')`
  await until(async () => (await platform.db.query(open)).rowCount === 0, { what: 'The end of its connections' })
  const id = await insertEntry({ db: platform.db, random: seededRandom(7) })
  expect(await placesOf([id])).toEqual([-1])
  // As if the server had been away for longer than a minute.
  await forge(`UPDATE audit_waiting SET written_at = now() - interval '2 minutes'`)
  const named = await verify()
  expect(named.code).toBe(0)
  expect(named.out).toContain('The activity log is intact')
  expect(named.out).toContain(`because no server ran. The first: ${id}`)
  expect((await verify()).out).not.toContain('because no server ran')
  const next = await insertEntry({ db: platform.db, random: seededRandom(8) })
  expect(await verifyAsReader()).toMatchObject({ breaks: [], late: null })
  await forge(`UPDATE activity_logs SET action = action || '.forged' WHERE id = '${next}'`)
  expect(await verifyAsReader()).toMatchObject({ breaks: [{ kind: 'changed', seq: null, entryId: next }] })
  await forge(`UPDATE activity_logs SET action = replace(action, '.forged', '') WHERE id = '${next}'`)
  expect(await placesOf([next])).toEqual([-1])
  await platform.crash()
  await until(async () => (await placesOf([next]))[0] !== -1, { what: 'The link by the next start' })
})

test('only an admin reads the head of the chain', async () => {
  const client = await registerClient(platform)
  expect((await platform.anyone.get('/admin/audit/head')).status).toBe(401)
  expect((await client.get('/admin/audit/head')).status).toBe(403)
  const { status, body } = await platform.admin.get('/admin/audit/head')
  const last = (await links()).at(-1)
  expect({ status, ...body }).toEqual({
    status: 200,
    seq: Number(last?.seq),
    hash: last?.hash,
    at: expect.stringMatching(/^\d{4}-.*Z$/),
  })
})

test('heads are kept in a file, and the command holds the chain against them', async () => {
  await runJob({ platform, name: 'audit.exportHead' })
  const last = (await links()).at(-1)
  const file = path.join(platform.dataDir, 'audit-heads.log')
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^\\S+Z ${last?.seq} ${last?.hash}\n$`))

  const whole = await verify('--json')
  expect(whole).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(whole.out)).toMatchObject({
    checked: Number(last?.seq),
    heads: 1,
    head: { seq: Number(last?.seq) },
    breaks: [],
  })
  expect((await verify('--head', `${last?.seq}:${last?.hash}`)).out).toContain('The activity log is intact')
  expect(await verify('--head', 'nothing')).toMatchObject({ code: 1, err: expect.stringContaining('is not a head') })

  writeFileSync(file, `2026-11-23T05:00:00.000Z ${Number(last?.seq) + 1} ${'a'.repeat(64)}\n`)
  const cut = await verify()
  expect(cut.code).toBe(1)
  expect(cut.out).toContain(`- truncated, places 1 to ${Number(last?.seq) + 1}: `)
})

/** What the owner of the database can do. */
async function forge(statement: string): Promise<void> {
  const switched = (how: string) =>
    ['activity_logs', 'audit_waiting'].map((table) => `ALTER TABLE ${table} ${how} TRIGGER USER`).join(';')
  await platform.db.query(`${switched('DISABLE')}; ${statement}; ${switched('ENABLE')}`)
}

/** By someone who may not link what waits. */
async function verifyAsReader() {
  const client = new pg.Client({ connectionString: platform.db.options.connectionString })
  await client.connect()
  try {
    await client.query('SET default_transaction_read_only = on')
    return await verifyAuditChain({ connection: client })
  } finally {
    await client.end()
  }
}

/** `npm run platform -- audit:verify`, beside the platform. */
async function verify(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { dataDir } = platform
  const databaseUrl = platform.db.options.connectionString ?? ''
  const env = { ...serverEnvironment({ databaseUrl, dataDir }), NODE_ENV: 'test' }
  const { code, stdout: out, stderr: err } = await runCommand({ entry: 'src/server/auditCommand.ts', args, env })
  return { code, out, err }
}
