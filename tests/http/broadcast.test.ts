import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

const path = '/admin/system/broadcast'
const codeOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code

async function delivered(title: string): Promise<void> {
  const isDelivered = async () => {
    const { rows } = await platform.db.query('SELECT delivered_at FROM broadcasts WHERE title = $1', [title])
    return Boolean(rows[0]?.delivered_at)
  }
  await until(isDelivered, { what: `The delivery of ${title}` })
}

const copiesOf = async (title: string) =>
  (
    await platform.db.query('SELECT users.email FROM notifications JOIN users ON users.id = user_id WHERE title = $1', [
      title,
    ])
  ).rows

test('everyone in the audience gets it, except suspended accounts', async () => {
  const gone = await registerClient(platform)
  await platform.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [gone.user.id])
  const answer = await platform.admin.post(path, {
    title: 'Closed on Friday',
    message: 'We rest.\n\nSee you.',
    audience: 'all',
  })
  expect([answer.status, answer.body]).toEqual([202, { message: expect.any(String), recipientCount: 2 }])
  await delivered('Closed on Friday')
  const list = await client.get('/messages/notifications?where[type][equals]=broadcast.sent')
  expect(list.body.docs).toMatchObject([{ title: 'Closed on Friday', message: 'We rest.\n\nSee you.', read: false }])
  await platform.mail({ to: client.email, kind: 'broadcast_sent' })
  await platform.mail({ to: platform.admin.user.email, kind: 'broadcast_sent' })
  expect(await platform.mails({ to: gone.email, kind: 'broadcast_sent' })).toEqual([])
  expect(await copiesOf('Closed on Friday')).toHaveLength(2)
})

test('an account that is newer than the clock of the server is not left out', async () => {
  const ahead = await registerClient(platform)
  await platform.db.query(`UPDATE users SET created_at = now() + interval '10 minutes' WHERE id = $1`, [ahead.user.id])
  const answer = await platform.admin.post(path, { title: 'To all clocks', message: 'x', audience: 'client' })
  await delivered('To all clocks')
  expect((await copiesOf('To all clocks')).map(({ email }) => email).sort()).toEqual([client.email, ahead.email].sort())
  expect(answer.body.recipientCount).toBe(2)
  await platform.db.query('DELETE FROM notifications WHERE user_id = $1', [ahead.user.id])
  await platform.db.query(`UPDATE users SET status = 'suspended', created_at = now() WHERE id = $1`, [ahead.user.id])
})

test('audience and channels are kept to', async () => {
  const only = await platform.admin.post(path, {
    title: 'To clients',
    message: 'x',
    audience: 'client',
    channels: ['in_app'],
  })
  expect(only.body.recipientCount).toBe(1)
  const mailed = await platform.admin.post(path, {
    title: 'To admins',
    message: 'x',
    audience: 'admin',
    channels: ['email'],
  })
  expect(mailed.body.recipientCount).toBe(1)
  await delivered('To clients')
  await delivered('To admins')
  expect(await copiesOf('To clients')).toEqual([{ email: client.email }])
  expect(await copiesOf('To admins')).toEqual([])
  await platform.mail({ to: platform.admin.user.email, kind: 'broadcast_sent', after: 1 })
  expect((await platform.mails({ kind: 'broadcast_sent' })).map(({ subject }) => subject)).not.toContain('To clients')
})

test('who wants no broadcasts by mail gets none', async () => {
  const quiet = await registerClient(platform)
  await platform.db.query('UPDATE users SET notification_preferences_broadcasts = false WHERE id = $1', [quiet.user.id])
  await platform.admin.post(path, { title: 'Softly', message: 'x', audience: 'client' })
  await delivered('Softly')
  await platform.mail({ to: client.email, kind: 'broadcast_sent', after: 1 })
  expect(await platform.mails({ to: quiet.email, kind: 'broadcast_sent' })).toEqual([])
  expect(await copiesOf('Softly')).toHaveLength(2)
})

test('run again after it died midway, the job gives nobody a second copy', async () => {
  await platform.db.query(
    `INSERT INTO users (id, email, first_name, last_name)
     SELECT gen_random_uuid(), 'many-' || n || '@people.example', 'Many', 'People' FROM generate_series(1, 450) n`,
  )
  const title = 'Exactly once'
  const answer = await platform.admin.post(path, { title, message: 'x', audience: 'client' })
  await platform.crash({ areLeasesOver: true })
  client.setUrl(platform.url)
  await delivered(title)
  // As if the worker had died before its last words, or two had taken the job.
  const { rows } = await platform.db.query(`UPDATE broadcasts SET delivered_at = NULL WHERE title = $1 RETURNING id`, [
    title,
  ])
  for (let run = 0; run < 2; run += 1) {
    await platform.db.query(
      `INSERT INTO pgboss.job (name, data) VALUES ('broadcast.deliver', jsonb_build_object('broadcastId', $1::text))`,
      [rows[0].id],
    )
  }
  await delivered(title)
  expect(await copiesOf(title)).toHaveLength(answer.body.recipientCount)
  const mails = await platform.db.query(
    `SELECT count(*)::int AS jobs, count(DISTINCT data->>'to')::int AS readers FROM pgboss.job
      WHERE name = 'mail.announce' AND data->'data'->>'title' = $1`,
    [title],
  )
  // One of them wants no mail.
  const readers = answer.body.recipientCount - 1
  expect(mails.rows).toEqual([{ jobs: readers, readers }])
})

test('a job retried after its record is gone still reaches nobody twice', async () => {
  const title = 'Long ago'
  await platform.admin.post(path, { title, message: 'x', audience: 'admin' })
  await delivered(title)
  // The queue keeps what it has done for a week, and read notifications are cleaned up.
  await platform.db.query(`DELETE FROM pgboss.job WHERE name = 'mail.send' AND data->'data'->>'title' = $1`, [title])
  await platform.db.query(`DELETE FROM notifications WHERE title = $1`, [title])
  const { rows } = await platform.db.query(
    `UPDATE broadcasts SET delivered_at = NULL, created_at = now() - interval '8 days' WHERE title = $1 RETURNING id`,
    [title],
  )
  await platform.db.query(
    `INSERT INTO pgboss.job (name, data, dead_letter) VALUES ('broadcast.deliver', jsonb_build_object('broadcastId', $1::text), 'dead-letters')`,
    [rows[0].id],
  )
  await wakeWorkers({ platform, name: 'broadcast.deliver' })
  const givenUp = async () => {
    const { docs } = (await platform.admin.get('/admin/system/stuck')).body.jobs
    return docs.find(({ about }: { about: { broadcastId?: string } }) => about.broadcastId === rows[0].id)
  }
  await until(async () => (await givenUp()) !== undefined)
  expect(await givenUp()).toMatchObject({ name: 'broadcast.deliver', error: expect.stringContaining('too old') })
  expect(await copiesOf(title)).toEqual([])
  const { rows: mails } = await platform.db.query(
    `SELECT 1 FROM pgboss.job WHERE name = 'mail.send' AND data->'data'->>'title' = $1`,
    [title],
  )
  expect(mails).toEqual([])
})

test.each([
  {},
  { title: 'x', message: 'y' },
  { title: '', message: 'y', audience: 'all' },
  { title: 'x', message: 7, audience: 'all' },
  { title: 'x', message: 'y', audience: 'nobody' },
  { title: 'x', message: 'y', audience: 'all', channels: [] },
  { title: 'x', message: 'y', audience: 'all', channels: ['pigeon'] },
  { title: 'x', message: 'y', audience: 'all', channels: 'email' },
])('a wrong broadcast %j is 400', async (body) => {
  const answer = await platform.admin.post(path, body)
  expect([answer.status, codeOf(answer)]).toEqual([400, 'validation_failed'])
})

test('only admins broadcast', async () => {
  const body = { title: 'x', message: 'y', audience: 'all' }
  expect((await platform.anyone.post(path, body)).status).toBe(401)
  expect((await client.post(path, body)).status).toBe(403)
  expect((await client.get('/broadcasts')).status).toBe(403)
})
