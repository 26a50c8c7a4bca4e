import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Answer, ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { draft, issued, must, paid, requested } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { someoneWaits } from '../support/someoneWaits.ts'
import { until } from '../support/until.ts'

/** A connection that holds a row, by accident or for long, delays only requests for that row. */
let platform: Platform
let client: Person
let other: Person
let project: string
let elsewhere: string

beforeAll(async () => {
  platform = await startPlatform()
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

/** Runs `work` while another connection has sent `statement` and keeps its transaction open. */
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
  // Longer than someone waits for a connection: with one in the hand of each who waits for the row, the others get
  // none.
  test('200 requests for a held row take two connections, others read and write, and then all are answered', async () => {
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

  test('a PATCH of the row waits in the same line', async () => {
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

  test('contracts whose revisions wait for their project leave others their numbers', async () => {
    const agreed = (of: string) => ({ project: of, title: 'A contract', content: 'What is agreed.', amount: 100_000 })
    const sent: string[] = []
    for (let made = 0; made < 7; made += 1) {
      const { id } = (await must(platform.admin.post('/contracts', agreed(project)), 201)).doc
      await must(platform.admin.put(`/contracts/${id}/send`))
      sent.push(id)
    }
    let waiting: Promise<Answer[]> | undefined
    await whileHeld(projectHeld(), async () => {
      waiting = Promise.all(sent.map((id) => platform.admin.post(`/contracts/${id}/revise`)))
      await until(async () => (await countWaiting()) > 0)
      await sleep(500)
      expect(await countWaiting()).toBeLessThanOrEqual(2)
      expect(errorOf(await platform.admin.post('/contracts', agreed(elsewhere)))).toEqual([201, undefined])
    })
    expect((await waiting)?.map(({ status }) => status)).toEqual(sent.map(() => 201))
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

describe('money of one client', () => {
  const paymentHeld = (id: string) => `SELECT id FROM payments WHERE id = '${id}' FOR UPDATE`
  const send = (id: string) => platform.admin.put(`/payments/invoices/${id}/send`)
  const credit = (id: string) => platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'Less work' })

  // The number is taken after everything that may have to be waited for.
  test('a held payment delays the invoice that it pays, and no other invoice', async () => {
    const agreed = { project, title: 'A contract', content: 'What is agreed.', amount: 100_000 }
    const contract = (await must(platform.admin.post('/contracts', agreed), 201)).doc.id
    const deposit = await paid({ platform, project, contract, amount: 4000 })
    const mine = await draft({ platform, project, contract })
    const theirs = await draft({ platform, project: elsewhere })
    let waiting: Promise<Answer> | undefined
    await whileHeld(paymentHeld(deposit.id), async () => {
      waiting = send(mine.id)
      await until(() => someoneWaits(platform))
      expect(errorOf(await send(theirs.id))).toEqual([200, undefined])
    })
    expect((await waiting)?.body.doc).toMatchObject({ amountAllocated: 4000, amountOwed: 6000 })
    const { rows } = await platform.db.query(`SELECT id FROM invoices WHERE id = ANY($1) ORDER BY invoice_number`, [
      [mine.id, theirs.id],
    ])
    expect(rows).toEqual([{ id: theirs.id }, { id: mine.id }])
    const dated = await platform.db.query(`SELECT id FROM invoices WHERE id = ANY($1) ORDER BY issued_at`, [
      [mine.id, theirs.id],
    ])
    expect(dated.rows).toEqual(rows)
  })

  test('a held request delays the credit note that withdraws it, and no other credit note', async () => {
    const [mine, theirs] = [await issued({ platform, project }), await issued({ platform, project: elsewhere })]
    const asked = await requested({ platform, project, invoice: mine.id, amount: 10_000 })
    let waiting: Promise<Answer> | undefined
    await whileHeld(paymentHeld(asked.id), async () => {
      waiting = credit(mine.id)
      await until(() => someoneWaits(platform))
      expect(errorOf(await credit(theirs.id))).toEqual([201, undefined])
    })
    expect((await waiting)?.status).toBe(201)
    expect((await must(platform.admin.get(`/payments/${asked.id}`))).status).toBe('cancelled')
  })

  // More than there are places for writers (src/adapters/database/createLines.ts).
  test('many who wait for one client’s credit take two connections, and others write and issue', async () => {
    const payments: string[] = []
    for (let made = 0; made < 18; made += 1) payments.push((await paid({ platform, project, amount: 100 + made })).id)
    const invoice = await draft({ platform, project: elsewhere })
    let refunds: Promise<Answer[]> | undefined
    await whileHeld(`SELECT pg_advisory_xact_lock(hashtextextended('credit:${client.user.id}', 0))`, async () => {
      refunds = Promise.all(payments.map((id) => platform.admin.post(`/payments/${id}/refund`, { reason: 'Agreed' })))
      await until(() => someoneWaits(platform))
      expect(errorOf(await write(other, 'Elsewhere', elsewhere))).toEqual([201, undefined])
      expect(errorOf(await send(invoice.id))).toEqual([200, undefined])
      const { rows } = await platform.db.query(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      )
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.length).toBeLessThanOrEqual(2)
    })
    expect((await refunds)?.map(({ status }) => status)).toEqual(payments.map(() => 200))
  })
})

// src/adapters/database/database.ts: without its `keptForReads` the reads find no connection.
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
