import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

/** Work that takes too long is ended and reported, and leaves nothing behind. */
let platform: Platform
let client: Person
let other: Person
let project: string
let elsewhere: string

beforeAll(async () => {
  platform = await startPlatform({
    env: {
      DATABASE_STATEMENT_TIMEOUT_SECONDS: '6',
      DATABASE_LOCK_TIMEOUT_SECONDS: '2',
      DATABASE_QUEUE_SECONDS: '5',
      DATABASE_JOB_LOCK_TIMEOUT_SECONDS: '1',
      DATABASE_MIGRATION_LOCK_TIMEOUT_SECONDS: '1',
      MAIL_DIGEST_SECONDS: '0',
    },
  })
  client = await registerClient(platform)
  other = await registerClient(platform)
  project = await newProject(client)
  elsewhere = await newProject(other)
})

afterAll(() => platform?.stop())

async function newProject(owner: ApiClient): Promise<string> {
  const answer = await owner.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })
  expect(errorOf(answer)).toEqual([201, undefined])
  return answer.body.doc.id
}

async function whileHeld(statement: string, work: () => Promise<void>): Promise<void> {
  const holder = await platform.db.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(statement)
    await work()
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
}

function expectBusy(answer: Answer): void {
  expect(errorOf(answer)).toEqual([503, 'unavailable'])
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
}

/** How much there is of all that a message leaves, once the queue is quiet. */
async function traces(): Promise<unknown> {
  const open = `SELECT 1 FROM pgboss.job WHERE name LIKE 'mail.%' AND state IN ('created', 'retry', 'active')`
  await until(async () => (await platform.db.query(open)).rowCount === 0)
  const { rows } = await platform.db.query(`
    SELECT (SELECT count(*)::int FROM messages) AS messages, (SELECT count(*)::int FROM message_receipts) AS receipts,
           (SELECT count(*)::int FROM notifications) AS notifications, (SELECT count(*)::int FROM waiting_mails) AS mails,
           (SELECT count(*)::int FROM activity_logs WHERE action = 'message.sent') AS entries,
           (SELECT count(*)::int FROM pgboss.job WHERE name IN ('mail.send', 'mail.collect')) AS jobs`)
  return { ...rows[0], files: (await platform.mails()).length }
}

test('waiting too long for a row is answered with the time to retry, leaves nothing, and does not delay others', async () => {
  const before = await traces()
  await whileHeld(`SELECT id FROM projects WHERE id = '${project}' FOR UPDATE`, async () => {
    const writing = Array.from({ length: 30 }, () => client.post('/messages', { project, content: 'Not heard' }))
    let isOver = false
    const all = Promise.all(writing).finally(() => (isOver = true))
    const meanwhile: number[] = []
    while (!isOver) {
      meanwhile.push((await other.get(`/projects/${elsewhere}`)).status)
      meanwhile.push((await platform.admin.patch(`/projects/${elsewhere}`, { name: 'Another' })).status)
    }
    for (const answer of await all) expectBusy(answer)
    expect(meanwhile.length).toBeGreaterThan(2)
    expect(new Set(meanwhile)).toEqual(new Set([200]))
  })
  expect(await traces()).toEqual(before)
  expect((await client.post('/messages', { project, content: 'Heard' })).status).toBe(201)
})

test('a statement that takes too long is ended; nothing of its transaction is kept, and the next one is well', async () => {
  await platform.db.query(`
    CREATE FUNCTION sleep_long() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(300); RETURN NEW; END $$;
    CREATE TRIGGER sleep_long AFTER INSERT ON project_types FOR EACH ROW WHEN (NEW.name LIKE 'Slow%') EXECUTE FUNCTION sleep_long();`)
  const name = `Slow ${randomUUID()}`
  const [rest, graphQl] = await Promise.all([
    platform.admin.post('/project-types', { name }),
    platform.admin.post('/graphql', { query: `mutation { createProjectType(data: { name: "${name} 2" }) { id } }` }),
  ])
  expectBusy(rest)
  expect(graphQl.body.errors[0].extensions).toMatchObject({ code: 'unavailable', statusCode: 503 })
  expect(Number(graphQl.headers.get('retry-after'))).toBeGreaterThan(0)
  const { rowCount } = await platform.db.query(`SELECT 1 FROM project_types WHERE name LIKE 'Slow%'`)
  expect(rowCount).toBe(0)
  expect((await platform.admin.post('/project-types', { name: `Quick ${randomUUID()}` })).status).toBe(201)
})

test('a job that waits too long for a row is tried again', async () => {
  const failed = () => platform.server.output().split('job failed and will be tried again').length - 1
  const before = failed()
  await whileHeld(`SELECT id FROM users WHERE id = '${client.user.id}' FOR UPDATE`, async () => {
    expect((await platform.anyone.post('/auth/forgot-password', { email: client.email })).status).toBe(202)
    await until(() => failed() > before)
  })
  await platform.mail({ to: client.email, kind: 'reset_password' })
})

test('replicas that start wait for the one that migrates as long as it takes', async () => {
  const waiting = `SELECT 1 FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%pg_advisory_lock%'`
  let starting: Promise<void> | undefined
  const holder = await platform.db.connect()
  try {
    // src/server/migrate.ts
    await holder.query('SELECT pg_advisory_lock(7302119)')
    starting = platform.restart()
    await until(async () => (await platform.db.query(waiting)).rowCount === 1)
    // More than the limit for other locks of migrations.
    await sleep(2_000)
    expect((await platform.db.query(waiting)).rowCount).toBe(1)
  } finally {
    await holder.query('SELECT pg_advisory_unlock(7302119)')
    holder.release()
  }
  await starting
  expect((await platform.admin.get(`/projects/${project}`)).status).toBe(200)
})
