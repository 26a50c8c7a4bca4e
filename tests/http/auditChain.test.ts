import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { linkHash, noHash } from '../../src/domain/auditChain.ts'
import { canonicalJson } from '../../src/domain/canonicalJson.ts'
import { anyJson } from '../support/anyJson.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
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
