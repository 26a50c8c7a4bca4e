import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createLine, type Line } from '../../src/adapters/database/createLine.ts'
import { createLines } from '../../src/adapters/database/createLines.ts'
import { createPools } from '../../src/adapters/database/createPools.ts'
import { createTransaction, type Transaction } from '../../src/adapters/database/createTransaction.ts'
import { runFor, type Caller, type Purpose } from '../../src/adapters/database/runFor.ts'
import type { EnterRow } from '../../src/adapters/database/takeConnection.ts'
import { startEmbeddedDatabase } from '../../src/server/startEmbeddedDatabase.ts'
import { until } from '../support/until.ts'

let folder: string
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>
/** With a watch of its own: what a transaction leaves shows from outside. */
let watch: pg.Pool
let pool: pg.Pool

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'alphazee-transactions-'))
  await chmod(folder, 0o711)
  database = await startEmbeddedDatabase({ dataDir: folder, isThrowaway: true })
  watch = new pg.Pool({ connectionString: database.url, max: 2 })
  watch.on('error', () => undefined)
  await watch.query('CREATE TABLE notes (text text)')
  pool = new pg.Pool({ connectionString: database.url, max: 1 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
})

afterEach(() => watch.query('TRUNCATE notes'))

afterAll(async () => {
  await pool.end()
  await watch.end()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
})

type Given = { writers?: Line; row?: Line; caller?: Caller; waitMs?: number }

function begin({
  writers = createLine({ places: 1, longest: 10 }),
  row = createLine({ places: 1, longest: 10 }),
  caller = { purpose: 'request' },
  waitMs = 60_000,
}: Given = {}): Transaction {
  const enterRow: EnterRow = ({ patience }) => row.enter(patience)
  return createTransaction({ pool, caller, writers, enterRow, waitMs })
}

const insert = (transaction: Transaction, text: string) => transaction.query('INSERT INTO notes VALUES ($1)', [text])
const notes = async () => (await watch.query<{ text: string }>('SELECT text FROM notes')).rows.map(({ text }) => text)

describe('a transaction', () => {
  test('whose code never ends is ended by the database, and its connection and its places are given to the next', async () => {
    const places = { writers: createLine({ places: 1, longest: 10 }), row: createLine({ places: 1, longest: 10 }) }
    const hanging = begin(places)
    await hanging.queueFor(['a row'])
    await insert(hanging, 'never ended')
    // Of this transaction alone: on a busy machine others pause as long.
    await hanging.query('SET LOCAL idle_in_transaction_session_timeout = 300')
    const next = begin(places)
    // There is one connection and one place: without their return this waits for ever.
    await next.queueFor(['a row'])
    await insert(next, 'next')
    await next.commit()
    expect(await notes()).toEqual(['next'])
    await expect(insert(hanging, 'after its end')).rejects.toMatchObject({ code: '25P03' })
    await expect(hanging.commit()).rejects.toMatchObject({ code: '25P03' })
    expect(await notes()).toEqual(['next'])
    expect([places.writers.isEmpty(), places.row.isEmpty()]).toEqual([true, true])
  })

  test('that waits holds no connection', async () => {
    const row = createLine({ places: 1, longest: 10 })
    const first = begin({ row })
    await first.queueFor(['a row'])
    const second = begin({ row })
    const waiting = second.queueFor(['a row'])
    await first.rollback()
    await waiting
    expect((await second.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await second.rollback()
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1])
  })

  test('that sends nothing takes no connection', async () => {
    const taken = await pool.connect()
    const transaction = begin()
    await transaction.commit()
    taken.release()
    await expect(insert(transaction, 'too late')).rejects.toThrow('ended already')
    expect(await notes()).toEqual([])
  })

  test('that waits too long is refused with the time to try again, and its place in line goes to the next', async () => {
    const row = createLine({ places: 1, longest: 10 })
    const first = begin({ row })
    await first.queueFor(['a row'])
    const refused = begin({ row, waitMs: 50 })
    const busy = { code: 'unavailable', status: 503, retryAfterSeconds: 5 }
    await expect(refused.queueFor(['a row'])).rejects.toMatchObject(busy)
    // Code that swallows the refusal does not get a COMMIT that did nothing.
    await expect(refused.commit()).rejects.toMatchObject(busy)
    await first.commit()
    expect(row.isEmpty()).toBe(true)
  })

  test('of a caller who has left is not begun; what was begun for them before is finished', async () => {
    const row = createLine({ places: 1, longest: 10 })
    const first = begin({ row })
    await first.queueFor(['a row'])
    const leaving = new AbortController()
    const left = begin({ row, caller: { purpose: 'request', signal: leaving.signal } })
    const waiting = left.queueFor(['a row'])
    leaving.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' })
    await first.rollback()
    const later = new AbortController()
    const caller: Caller = { purpose: 'request', signal: later.signal }
    const begun = begin({ caller })
    await insert(begun, 'begun')
    later.abort()
    await begun.commit()
    const rest = begin({ caller })
    await insert(rest, 'the rest')
    await rest.commit()
    expect(await notes()).toEqual(['begun', 'the rest'])
  })

  test('that is rolled back while it waits leaves the line', async () => {
    const writers = createLine({ places: 1, longest: 10 })
    const first = begin({ writers })
    await insert(first, 'first')
    const second = begin({ writers })
    const waiting = insert(second, 'second')
    const refused = expect(waiting).rejects.toMatchObject({ code: 'unavailable' })
    await second.rollback()
    await refused
    await first.commit()
    expect([writers.isEmpty(), await notes()]).toEqual([true, ['first']])
  })

  test('whose BEGIN or connection fails gives its place back', async () => {
    const writers = createLine({ places: 1, longest: 10 })
    const broken = new pg.Pool({ connectionString: 'postgresql://nobody@127.0.0.1:1/none' })
    const enterRow: EnterRow = () => Promise.resolve(() => undefined)
    const caller: Caller = { purpose: 'request' }
    const transaction = createTransaction({ pool: broken, caller, writers, enterRow, waitMs: 60_000 })
    await expect(insert(transaction, 'nowhere')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(writers.isEmpty()).toBe(true)
  })
})

describe('a line', () => {
  test('lets in one after the other in the order in which they came', async () => {
    const line = createLine({ places: 2, longest: 100 })
    const patience = () => AbortSignal.timeout(60_000)
    const order: number[] = []
    let inside = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const leave = await line.enter(patience)
        order.push(index)
        inside += 1
        most = Math.max(most, inside)
        await new Promise(setImmediate)
        inside -= 1
        leave()
        // Leaving twice gives no second place.
        leave()
      }),
    )
    expect(order).toEqual(Array.from({ length: 50 }, (_, index) => index))
    expect([most, line.isEmpty()]).toEqual([2, true])
  })

  test('that is full refuses at once', async () => {
    const line = createLine({ places: 1, longest: 1 })
    const patience = () => AbortSignal.timeout(60_000)
    const leave = await line.enter(patience)
    const second = line.enter(patience)
    await expect(line.enter(patience)).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 5 })
    leave()
    ;(await second)()
    expect(line.isEmpty()).toBe(true)
  })
})

// docs/configuration.md, the values without a variable.
test.each<[Purpose, { statement: string; lock: string; idle: string }]>([
  ['request', { statement: '30s', lock: '10s', idle: '1min' }],
  ['job', { statement: '10min', lock: '1min', idle: '10min' }],
  ['migration', { statement: '0', lock: '1min', idle: '0' }],
])('what is done for a %s has its own connections and limits', async (purpose, limits) => {
  const pools = createPools({ Pool: pg.Pool, options: { connectionString: database.url }, lines: createLines() })
  const text = `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
                       current_setting('idle_in_transaction_session_timeout') AS idle`
  const found = await runFor({ caller: { purpose }, work: async () => (await pools.query(text)).rows })
  expect(found).toEqual([limits])
  // The next caller, of another kind, does not get that connection.
  const pids: number[] = []
  for (const each of ['request', 'job', 'migration'] as const) {
    const pid = await runFor({ caller: { purpose: each }, work: () => pools.query('SELECT pg_backend_pid() AS pid') })
    pids.push(pid.rows[0].pid)
  }
  expect(new Set(pids).size).toBe(3)
  await pools.end()
  const left = `SELECT 1 FROM pg_stat_activity WHERE pid = ANY($1)`
  await until(async () => (await watch.query(left, [pids])).rowCount === 0)
})
