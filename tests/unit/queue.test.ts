import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { createQueue, type QueueSettings } from '../../src/adapters/queue/createQueue.ts'
import { PermanentJobError } from '../../src/adapters/PermanentJobError.ts'
import type { Queue } from '../../src/adapters/queue/types.ts'
import { startEmbeddedDatabase } from '../../src/server/startEmbeddedDatabase.ts'
import { until } from '../support/until.ts'

let folder: string
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>
let pool: pg.Pool
const queues: Queue[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'alphazee-queue-'))
  await chmod(folder, 0o711)
  database = await startEmbeddedDatabase({ dataDir: folder, isThrowaway: true })
  pool = new pg.Pool({ connectionString: database.url, max: 4 })
  // A connection may still be on its way out when the database is stopped.
  pool.on('error', () => undefined)
})

afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.stop({ graceSeconds: 1 })
  await pool.query('DELETE FROM pgboss.job')
})

afterAll(async () => {
  await pool.end()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
})

async function startQueue(settings: Partial<QueueSettings> = {}): Promise<Queue> {
  const queue = createQueue({
    connectionString: database.url,
    pollingSeconds: 0.5,
    heartbeatSeconds: 10,
    superviseSeconds: 1,
    ...settings,
  })
  queues.push(queue)
  await queue.start()
  return queue
}

function executor(client: pg.PoolClient) {
  return { executeSql: async (text: string, values?: unknown[]) => await client.query(text, values) }
}

async function jobCount(name: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int FROM pgboss.job WHERE name = $1', [name])
  return rows[0]?.count ?? 0
}

// docs/configuration.md: the values for jobs.
test('the connections of the queue have the limits of jobs', async () => {
  const queue = await startQueue({ isWorker: false })
  await pool.query(`
    CREATE TABLE limits (statement text, lock text, idle text);
    CREATE FUNCTION note_limits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO limits VALUES (current_setting('statement_timeout'), current_setting('lock_timeout'),
                                 current_setting('idle_in_transaction_session_timeout'));
      RETURN NULL; END $$;
    CREATE TRIGGER note_limits AFTER INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION note_limits();`)
  try {
    await queue.enqueue({ name: 'invoice.pdf', data: { invoiceId: 'one' } })
    const { rows } = await pool.query('SELECT * FROM limits')
    expect(rows).toEqual([{ statement: '10min', lock: '1min', idle: '10min' }])
  } finally {
    await pool.query('DROP TRIGGER note_limits ON pgboss.job; DROP FUNCTION note_limits(); DROP TABLE limits')
  }
})

test('a job exists exactly when the transaction that made it is committed', async () => {
  const queue = await startQueue({ isWorker: false })
  const client = await pool.connect()
  await client.query('BEGIN')
  await queue.enqueue({ name: 'invoice.pdf', data: { invoiceId: 'rolled back' }, db: executor(client) })
  await client.query('ROLLBACK')
  expect(await jobCount('invoice.pdf')).toBe(0)
  await client.query('BEGIN')
  await queue.enqueue({ name: 'invoice.pdf', data: { invoiceId: 'kept' }, db: executor(client) })
  expect(await jobCount('invoice.pdf')).toBe(0)
  await client.query('COMMIT')
  client.release()
  expect(await jobCount('invoice.pdf')).toBe(1)
})

test('a committed job wakes its worker at once, long before the next poll', async () => {
  const queue = await startQueue({ pollingSeconds: 3_000 })
  const done: string[] = []
  await queue.work('invoice.pdf', async ({ data }) => void done.push(data.invoiceId))
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const client = await pool.connect()
  await client.query('BEGIN')
  await queue.enqueue({ name: 'invoice.pdf', data: { invoiceId: 'n1' }, db: executor(client) })
  await client.query('COMMIT')
  client.release()
  await until(() => done.length === 1)
})

test('a hundred jobs of one transaction are worked off without waiting for polls', async () => {
  const queue = await startQueue({ pollingSeconds: 3_000 })
  const done = new Set<string>()
  await queue.work('invoice.pdf', async ({ data }) => void done.add(data.invoiceId), { concurrency: 1 })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const client = await pool.connect()
  await client.query('BEGIN')
  for (let index = 0; index < 100; index++)
    await queue.enqueue({
      name: 'invoice.pdf',
      data: { invoiceId: String(index) },
      db: executor(client),
    })
  await client.query('COMMIT')
  client.release()
  await until(() => done.size === 100)
})

test('a job that fails is tried again under the same id', async () => {
  const queue = await startQueue()
  const tries: { jobId: string; attempt: number }[] = []
  await queue.work('invoice.pdf', async ({ jobId, attempt }) => {
    tries.push({ jobId, attempt })
    if (attempt < 3) throw new Error('not yet')
  })
  const id = await queue.enqueue({
    name: 'invoice.pdf',
    data: { invoiceId: 'i1' },
    retry: { delaySeconds: 1, delayMaxSeconds: 1 },
  })
  await until(() => tries.length === 3)
  expect(tries).toEqual([1, 2, 3].map((attempt) => ({ jobId: id, attempt })))
})

test('a job that is given up stays among the dead letters with its error, and can be put back under its first id', async () => {
  const queue = await startQueue()
  let isRepaired = false
  const done: string[] = []
  await queue.work('contract.seal', async ({ jobId }) => {
    if (!isRepaired) throw new Error('no authority\nparams: secret value')
    done.push(jobId)
  })
  await queue.work('invoice.pdf', async () => {
    throw new PermanentJobError('no such invoice')
  })
  const id = await queue.enqueue({ name: 'contract.seal', data: { contractId: 'c1' }, retry: { limit: 0 } })
  await queue.enqueue({ name: 'invoice.pdf', data: { invoiceId: 'i1' } })
  await until(async () => (await queue.deadLetters()).length === 2)
  const letters = await queue.deadLetters()
  expect(letters.map(({ name, data, error }) => ({ name, data, error }))).toEqual(
    expect.arrayContaining([
      { name: 'contract.seal', data: { contractId: 'c1' }, error: 'no authority' },
      { name: 'invoice.pdf', data: { invoiceId: 'i1' }, error: 'no such invoice' },
    ]),
  )
  isRepaired = true
  const ids = letters.filter(({ name }) => name === 'contract.seal').map((letter) => letter.id)
  expect(await queue.redrive({ ids })).toBe(1)
  await until(() => done.length === 1)
  expect(done).toEqual([id])
})

test('a singleton key makes one job, however often and from wherever it is requested', async () => {
  const queue = await startQueue({ isWorker: false })
  const ask = () => queue.enqueue({ name: 'contract.seal', data: { contractId: 'c1' }, singletonKey: 'c1' })
  const ids = await Promise.all([ask(), ask(), ask(), ask()])
  expect(ids.filter((id) => id !== null)).toHaveLength(1)
  await queue.enqueue({ name: 'invoice.pdf', data: { invoiceId: 'c1' }, singletonKey: 'c1' })
  expect(await jobCount('contract.seal')).toBe(1)
  expect(await jobCount('invoice.pdf')).toBe(1)
})

test('two workers never take one job', async () => {
  const runs: string[] = []
  for (let worker = 0; worker < 2; worker++) {
    const queue = await startQueue()
    await queue.work('invoice.pdf', async ({ jobId }) => void runs.push(jobId), { concurrency: 4 })
  }
  const [queue] = queues
  await Promise.all(
    Array.from({ length: 100 }, async (_, index) =>
      queue?.enqueue({ name: 'invoice.pdf', data: { invoiceId: String(index) } }),
    ),
  )
  await until(() => runs.length >= 100)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(new Set(runs).size).toBe(100)
  expect(runs).toHaveLength(100)
})

test('stopping lets a running job finish and takes no new one', async () => {
  const queue = await startQueue()
  const log: string[] = []
  await queue.work('contract.seal', async ({ data }) => {
    log.push(`start ${data.contractId}`)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    log.push(`end ${data.contractId}`)
  })
  const elsewhere = await startQueue({ isWorker: false })
  await queue.enqueue({ name: 'contract.seal', data: { contractId: 'a' } })
  await until(() => log.length === 1)
  const stopped = queue.stop({ graceSeconds: 10 })
  // Only now: a worker takes two at a time where two are waiting.
  await elsewhere.enqueue({ name: 'contract.seal', data: { contractId: 'b' } })
  await stopped
  expect(log).toEqual(['start a', 'end a'])
  expect(await jobCount('contract.seal')).toBe(2)
})

test('the job of a worker that was killed runs again elsewhere', async () => {
  const marker = path.join(folder, 'taken')
  const worker = spawn(process.execPath, ['tests/support/queueWorker.ts', database.url, marker], { stdio: 'ignore' })
  const queue = await startQueue()
  const id = await queue.enqueue({ name: 'contract.seal', data: { contractId: 'c1' } })
  await until(() => existsSync(marker))
  worker.kill('SIGKILL')
  const killedAtMs = Date.now()
  expect(await readFile(marker, 'utf8')).toBe(id)
  const runs: { jobId: string; attempt: number }[] = []
  await queue.work('contract.seal', async ({ jobId, attempt }) => void runs.push({ jobId, attempt }))
  await until(() => runs.length === 1)
  expect(runs).toEqual([{ jobId: id, attempt: 2 }])
  expect(Date.now() - killedAtMs).toBeGreaterThan(2000)
})

test('the queue comes back by itself when its connections are cut', async () => {
  const queue = await startQueue()
  const done: string[] = []
  await queue.work('invoice.pdf', async ({ data }) => void done.push(data.invoiceId))
  await pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'pgboss%' AND pid <> pg_backend_pid()",
  )
  await until(async () => {
    try {
      await queue.enqueue({ name: 'invoice.pdf', data: { invoiceId: 'after' } })
      return true
    } catch {
      return false
    }
  })
  await until(() => done.includes('after'))
})
