import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { must, newProject, requested } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob } from '../support/runJob.ts'
import { startShiftedPlatform } from '../support/shiftedPlatform.ts'
import { until } from '../support/until.ts'

// The ages are the defaults of docs/configuration.md.
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform({ books: false })
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

const sweep = () => runJob({ platform, name: 'history.sweep' })

type Notification = { title: string; madeDays: number; readDays?: number }

/** Notifications of the client, made and read so many days ago. */
async function notify({ count = 1, ...notification }: Notification & { count?: number }): Promise<void> {
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read, read_at, created_at, updated_at)
     SELECT gen_random_uuid(), $1, 'project.updated', $2, $4::int IS NOT NULL, now() - make_interval(days => $4::int),
            now() - make_interval(days => $3::int), now() - make_interval(days => $3::int) FROM generate_series(1, $5)`,
    [client.user.id, notification.title, notification.madeDays, notification.readDays ?? null, count],
  )
}

async function titles(): Promise<string[]> {
  const text = `SELECT title FROM notifications WHERE type = 'project.updated' ORDER BY title`
  return (await platform.db.query(text)).rows.map(({ title }) => title)
}

const forget = () => platform.db.query(`DELETE FROM notifications WHERE type = 'project.updated'`)

async function giveUp({ error, days }: { error: string; days: number }): Promise<void> {
  await platform.db.query(
    `INSERT INTO pgboss.job (name, data, source_name, source_output, created_on, keep_until)
     VALUES ('dead-letters', '{}', 'files.remove', jsonb_build_object('message', $1::text), now() - make_interval(days => $2), now() + interval '9 years')`,
    [error, days],
  )
}

async function failures(): Promise<string[]> {
  const { jobs } = await must(platform.admin.get('/admin/system/stuck'))
  return jobs.docs.map(({ error }: { error: string }) => error).sort()
}

test('read notifications go a year after they were read, unread ones two years after they were made', async () => {
  await notify({ title: 'read long ago', madeDays: 800, readDays: 366 })
  await notify({ title: 'A read lately', madeDays: 800, readDays: 364 })
  await notify({ title: 'unread for long', madeDays: 731 })
  await notify({ title: 'B unread', madeDays: 729 })
  await notify({ title: 'C unread, its mail waits', madeDays: 731 })
  await platform.db.query(
    `INSERT INTO waiting_mails (id, user_id, notification_id, type, topic, mail)
     SELECT gen_random_uuid(), user_id, id, type, 'projects', '{}' FROM notifications WHERE title LIKE 'C %'`,
  )
  await sweep()
  expect(await titles()).toEqual(['A read lately', 'B unread', 'C unread, its mail waits'])
  await sweep()
  expect(await titles()).toHaveLength(3)
  await forget()
})

test('thousands of the same moment go in batches, past those that stay', async () => {
  await notify({ title: 'unread', madeDays: 700, count: 1100 })
  await notify({ title: 'read long ago', madeDays: 600, readDays: 500, count: 2300 })
  await notify({ title: 'read', madeDays: 600, readDays: 300, count: 10 })
  await sweep()
  expect(
    (await titles()).reduce<Record<string, number>>((sum, each) => ({ ...sum, [each]: (sum[each] ?? 0) + 1 }), {}),
  ).toEqual({
    read: 10,
    unread: 1100,
  })
  await forget()
})

test('jobs that were given up go after a year, and only those', async () => {
  await giveUp({ error: 'old', days: 366 })
  await giveUp({ error: 'younger', days: 364 })
  await platform.db.query(
    `INSERT INTO pgboss.job (name, data, state, created_on, start_after, keep_until)
     VALUES ('audit.exportHead', '{}', 'created', now() - interval '400 days', now() + interval '1 day', now() + interval '9 years')`,
  )
  await sweep()
  expect(await failures()).toEqual(['younger'])
  const text = `SELECT name FROM pgboss.job WHERE created_on < now() - interval '300 days' ORDER BY name`
  expect((await platform.db.query(text)).rows).toEqual([{ name: 'audit.exportHead' }, { name: 'dead-letters' }])
  await platform.db.query(`DELETE FROM pgboss.job WHERE created_on < now() - interval '300 days'`)
})

test('one process sweeps at a time, every night', async () => {
  const text = `SELECT s.cron, q.policy FROM pgboss.schedule s JOIN pgboss.queue q USING (name) WHERE name = 'history.sweep'`
  expect((await platform.db.query(text)).rows).toEqual([{ cron: '57 3 * * *', policy: 'exclusive' }])
})

test('with off everything stays, and other days are followed, mail files at the start', async () => {
  const folder = path.join(platform.dataDir, 'mail')
  mkdirSync(folder, { recursive: true })
  const mail = (days: number) => {
    const name = `20260101T000000000Z-mail-0000${1000 + days}.eml`
    const time = new Date(Date.now() - days * 86_400_000)
    writeFileSync(path.join(folder, name), 'Subject: Old')
    utimesSync(path.join(folder, name), time, time)
    return name
  }
  const [old, young] = [mail(11), mail(9)]
  await notify({ title: 'read', madeDays: 5000, readDays: 4000 })
  await notify({ title: 'unread', madeDays: 5000 })
  await giveUp({ error: 'old', days: 5000 })
  await platform.restart({
    KEEP_READ_NOTIFICATIONS_DAYS: '3000',
    KEEP_UNREAD_NOTIFICATIONS_DAYS: 'off',
    KEEP_FAILED_JOBS_DAYS: 'off',
    KEEP_MAIL_FILES_DAYS: '10',
  })
  await until(() => !readdirSync(folder).includes(old), { what: 'The end of an old mail file' })
  expect(readdirSync(folder)).toContain(young)
  await sweep()
  expect(await titles()).toEqual(['unread'])
  expect(await failures()).toEqual(['old'])
})

test('ten years later nothing is gone but what runs out', async () => {
  const { platform: later, setClock } = await startShiftedPlatform({ at: new Date().toISOString() })
  try {
    const person = await registerClient(later)
    const project = await newProject(person)
    await requested({ platform: later, project })
    await must(person.post('/messages', { project, content: 'Hello' }), 201)
    const counts = async () => {
      const { rows } = await later.db.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      )
      const texts = rows.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM "${name}"`)
      return (await later.db.query<{ name: string; count: number }>(texts.join(' UNION ALL '))).rows
    }
    const earlier = new Map((await counts()).map(({ name, count }) => [name, count]))
    expect(earlier.get('notifications')).toBeGreaterThan(0)
    expect(earlier.get('activity_logs')).toBeGreaterThan(0)
    await setClock(new Date(Date.now() + 10 * 365 * 86_400_000).toISOString())
    for (const name of ['history.sweep', 'sessions.sweep', 'events.sweep']) await runJob({ platform: later, name })
    const shrunk = (await counts()).filter(({ name, count }) => count < (earlier.get(name) ?? 0))
    const runsOut = [
      // An entry of the log waits here for its place in the chain.
      'audit_waiting',
      'auth_tokens',
      'idempotency_keys',
      'notifications',
      'pending_objects',
      'rate_limits',
      'refresh_tokens',
      'sessions',
      'stream_events',
      'waiting_mails',
    ]
    expect(shrunk.map(({ name }) => name).filter((name) => !runsOut.includes(name))).toEqual([])
    expect(shrunk).toEqual(expect.arrayContaining([{ name: 'notifications', count: expect.any(Number) }]))
  } finally {
    await later.stop()
  }
})
