import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Answer, ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

/** Whoever holds a row, by accident or for long, keeps those waiting who want that row, and nobody else. */
let platform: Platform
let client: Person
let other: Person
let project: string
let elsewhere: string

beforeAll(async () => {
  platform = await startPlatform({ env: { DATABASE_LOCK_TIMEOUT_SECONDS: '100', DATABASE_QUEUE_SECONDS: '100' } })
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

const write = (from: ApiClient, content: string, on = project) => from.post('/messages', { project: on, content })

async function countMessages(content: string): Promise<number> {
  const { rows } = await platform.db.query(`SELECT count(*)::int AS count FROM messages WHERE content LIKE $1 || '%'`, [
    content,
  ])
  return rows[0].count
}

/** Does `work` while somebody beside the platform has sent `statement` and does not end his transaction. */
async function whileHeld(statement: string, work: (holder: PoolClient) => Promise<void>): Promise<void> {
  const holder = await platform.db.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(statement)
    await work(holder)
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
}

const projectHeld = () => `SELECT id FROM projects WHERE id = '${project}' FOR UPDATE`

/** How many connections of the platform wait for what is held here; not for each other's commits, nor in jobs. */
async function countWaiting(): Promise<number> {
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'alphazee' AND wait_event_type = 'Lock'
        AND query ~* '(from|into) "?(projects|messages|project_types)"?[ (]'`,
  )
  return rows[0].count
}

describe('many at one row', () => {
  // Longer than somebody waits for a connection: with one in the hand of each who waits for the row, the others get none.
  test('200 who want a row that somebody holds take two connections, others read and write, and then all are heard', async () => {
    const content = `Behind ${randomUUID()}`
    let writing: Promise<Answer[]> | undefined
    await whileHeld(projectHeld(), async () => {
      const since = performance.now()
      writing = Promise.all(Array.from({ length: 200 }, (_, index) => write(client, `${content} ${index}`)))
      await until(async () => (await countWaiting()) > 0)
      while (performance.now() < since + 11_000) {
        expect((await other.get(`/projects/${elsewhere}`)).status).toBe(200)
        expect(errorOf(await write(other, 'Elsewhere', elsewhere))).toEqual([201, undefined])
        expect(await countWaiting()).toBeLessThanOrEqual(2)
      }
    })
    expect((await writing)?.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 201))
    expect(await countMessages(content)).toBe(200)
  })

  test('a PATCH of the row stands in the same line', async () => {
    let patching: Promise<Answer[]> | undefined
    await whileHeld(projectHeld(), async () => {
      patching = Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          platform.admin.patch(`/projects/${project}`, { name: `No. ${index}` }),
        ),
      )
      await until(async () => (await countWaiting()) > 0)
      await sleep(500)
      expect(await countWaiting()).toBeLessThanOrEqual(2)
    })
    expect((await patching)?.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200))
  })

  // inNumberedTransaction: those who wait for the project must not have the places of those who number something else.
  test('contracts that wait for their project leave others their numbers', async () => {
    const draft = (of: string) => ({ project: of, title: 'A contract', content: 'What is agreed.', amount: 100_000 })
    let waiting: Promise<Answer[]> | undefined
    await whileHeld(projectHeld(), async () => {
      waiting = Promise.all(Array.from({ length: 12 }, () => platform.admin.post('/contracts', draft(project))))
      await until(async () => (await countWaiting()) > 0)
      for (let round = 0; round < 3; round += 1) {
        expect(errorOf(await platform.admin.post('/contracts', draft(elsewhere)))).toEqual([201, undefined])
      }
    })
    expect((await waiting)?.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201))
  })

  test('who leaves while still in line is not written', async () => {
    const content = `Gone ${randomUUID()}`
    const leaving = new AbortController()
    let staying: Promise<Answer[]> | undefined
    let gone: Promise<PromiseSettledResult<Response>[]> | undefined
    await whileHeld(projectHeld(), async () => {
      // Of one sender the second would wait for the sender's row.
      staying = Promise.all([write(client, `${content} first`), write(platform.admin, `${content} second`)])
      await until(async () => (await countWaiting()) === 2)
      const post = () =>
        fetch(`${platform.url}/api/messages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ project, content: `${content} left` }),
          signal: leaving.signal,
        })
      gone = Promise.allSettled(Array.from({ length: 10 }, post))
      // They are in line by now, or on their way to it: both is to come to nothing.
      await sleep(1_000)
      leaving.abort()
      expect((await gone).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'rejected'))
      await sleep(200)
    })
    expect((await staying)?.map(({ status }) => status)).toEqual([201, 201])
    // In line behind all of them.
    expect((await write(client, `${content} last`)).status).toBe(201)
    expect(await countMessages(content)).toBe(3)
    expect(await countMessages(`${content} left`)).toBe(0)
  })
})

// src/adapters/database/postgres.ts: without its `keptForReads` the reads find no connection.
test('more writers than there are connections leave some for readers', async () => {
  let writing: Promise<Answer[]> | undefined
  await whileHeld('LOCK TABLE project_types IN EXCLUSIVE MODE', async () => {
    writing = Promise.all(
      Array.from({ length: 40 }, () => platform.admin.post('/project-types', { name: `Kind ${randomUUID()}` })),
    )
    await until(async () => (await countWaiting()) >= 15)
    for (let round = 0; round < 5; round += 1) {
      expect((await other.get(`/projects/${elsewhere}`)).status).toBe(200)
    }
    expect((await platform.anyone.get('/health')).status).toBe(200)
    expect(await countWaiting()).toBe(15)
  })
  expect((await writing)?.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 201))
})
