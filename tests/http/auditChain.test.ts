import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { linkHash, noHash } from '../../src/domain/activity/auditChain.ts'
import { canonicalJson } from '../../src/domain/activity/canonicalJson.ts'
import { anyJson } from '../support/anyJson.ts'
import { registerClient } from '../support/people.ts'
import { serverEnvironment } from '../support/spawnServer.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runCommand } from '../support/runCommand.ts'
import { runJob } from '../support/runJob.ts'
import { seededRandom } from '../support/seededRandom.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ books: false })
})

afterAll(() => platform?.stop())

type Link = { seq: string; entry_id: string; digest: string; previous: string; hash: string }

const links = async () => (await platform.db.query<Link>('SELECT * FROM audit_chain ORDER BY seq')).rows

test('every entry has its link, without gaps, each with the hash of the one before it', async () => {
  await Promise.all(Array.from({ length: 8 }, () => registerClient(platform)))
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
  const statements = [
    `INSERT INTO audit_chain VALUES (1000000, gen_random_uuid(), 'a', 'b', 'c')`,
    `UPDATE audit_chain SET hash = 'a' WHERE seq = 1`,
    'DELETE FROM audit_chain WHERE seq = 1',
    'TRUNCATE audit_chain',
  ]
  for (const statement of statements)
    await expect(platform.db.query(statement)).rejects.toMatchObject({ code: '23001' })
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

/** `npm run platform -- audit:verify`, beside the platform. */
async function verify(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { dataDir } = platform
  const databaseUrl = platform.db.options.connectionString ?? ''
  const env = { ...serverEnvironment({ databaseUrl, dataDir }), NODE_ENV: 'test' }
  const { code, stdout: out, stderr: err } = await runCommand({ entry: 'src/server/auditCommand.ts', args, env })
  return { code, out, err }
}
