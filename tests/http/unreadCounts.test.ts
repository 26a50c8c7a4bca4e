import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

const rowCount = 100_000
const unreadCount = 700

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  const own = (await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
  const admin = platform.admin.user.id
  // Made-up rows notify nobody.
  for (const table of ['message_receipts', 'notifications'])
    await platform.db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  // A hundred readers with a thousand each; of the client's own all but some hundreds are read.
  await platform.db.query(
    `INSERT INTO users (id, email, first_name, last_name)
     SELECT gen_random_uuid(), 'reader-' || n || '@people.example', 'Many', 'Readers' FROM generate_series(1, 100) n`,
  )
  await platform.db.query(
    `INSERT INTO messages (id, project_id, client_id, sender_id, recipient_id, content, type)
     SELECT gen_random_uuid(), $1, $2, $3, $2, 'Number ' || n, 'general' FROM generate_series(1, 1000) n`,
    [own, client.user.id, admin],
  )
  await platform.db.query(
    `INSERT INTO message_receipts (id, message_id, user_id, read_at)
     SELECT gen_random_uuid(), m.id, u.id,
            CASE WHEN u.id = $1 OR random() < 0.9 THEN now() END
       FROM messages m, users u WHERE u.role = 'client'`,
    [client.user.id],
  )
  await platform.db.query(
    `UPDATE message_receipts SET read_at = NULL WHERE id IN (SELECT id FROM message_receipts WHERE user_id = $1 LIMIT $2)`,
    [client.user.id, unreadCount],
  )
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read)
     SELECT gen_random_uuid(), r.user_id, 'test', 'Told', r.read_at IS NOT NULL FROM message_receipts r`,
  )
  for (const table of ['message_receipts', 'notifications']) await vacuum(table)
})

/** Waits until nearly every page is all-visible. Other open snapshots, such as autovacuum's, delay that. */
async function vacuum(table: string): Promise<void> {
  const isVisible = async () => {
    await platform.db.query(`VACUUM ANALYZE ${table}`)
    const { rows } = await platform.db.query(
      'SELECT relallvisible > relpages * 0.9 AS yes FROM pg_class WHERE relname = $1',
      [table],
    )
    return rows[0].yes === true
  }
  await until(isVisible, { what: `The vacuum of ${table}`, everyMs: 500 })
}

afterAll(() => platform?.stop())

type Plan = { 'Node Type': string; 'Index Name'?: string; 'Relation Name'?: string; Plans?: Plan[] }

async function planOf(text: string): Promise<Plan[]> {
  const { rows } = await platform.db.query(`EXPLAIN (FORMAT JSON) ${text.replaceAll('$1', `'${client.user.id}'`)}`)
  const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)]
  return flatten(rows[0]['QUERY PLAN'][0].Plan)
}

test.each([
  ['/messages/unread-count', 'messages/countUnreadMessages.ts', 'message_receipts', 'message_receipts_unread_idx'],
  [
    '/messages/notifications/unread-count',
    'notifications/countUnreadNotifications.ts',
    'notifications',
    'notifications_unread_idx',
  ],
])('%s reads nothing but an index of the unread, among a hundred thousand', async (path, file, table, index) => {
  const { rows } = await platform.db.query(`SELECT count(*)::int AS count FROM ${table}`)
  expect(rows[0].count).toBeGreaterThanOrEqual(rowCount)
  expect((await client.get(path)).body).toEqual({ unreadCount })
  const [statement] = /SELECT count[^']+/.exec(readFileSync(`src/workflows/${file}`, 'utf8')) ?? ['']
  const plan = await planOf(statement)
  const reads = plan.filter((node) => node['Index Name'] !== undefined || node['Relation Name'] !== undefined)
  expect(reads.map((node) => [node['Node Type'], node['Index Name']])).toEqual([['Index Only Scan', index]])
})
