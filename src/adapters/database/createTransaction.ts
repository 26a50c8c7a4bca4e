import type { Pool, PoolClient } from 'pg'
import { fail } from '../../errors.ts'
import type { Line } from './createLine.ts'
import { retryAfterSeconds } from './retryAfterSeconds.ts'
import type { Caller } from './runFor.ts'

export type Transaction = {
  query: PoolClient['query']
  /**
   * Waits until no more than a few transactions of this process are at work on each of `rows`, one after the other, and holds no connection
   * meanwhile. It comes before the first statement: once one was sent, it does nothing.
   */
  queueFor: (rows: readonly string[]) => Promise<void>
  commit: () => Promise<void>
  rollback: () => Promise<void>
}

/** Enters the line of a row. */
export type EnterRow = (args: { row: string; patience: () => AbortSignal }) => Promise<() => void>

/**
 * A transaction that takes its connection with the first statement, after it has waited for its row and for one of the places of writers: those who
 * wait hold nothing. Throws `unavailable` to whoever waits longer than `waitMs`; a caller who leaves leaves the line. A connection that is lost is
 * given back at once, even where the code that had it never ends; every later statement, and COMMIT, throws.
 */
export function createTransaction({
  pool,
  caller,
  writers,
  enterRow,
  waitMs,
}: {
  pool: Pool
  caller: Caller
  writers: Line
  enterRow: EnterRow
  waitMs: number
}): Transaction {
  const over = new AbortController()
  const places: (() => void)[] = []
  let patience: AbortSignal | undefined
  let opening: Promise<void> | undefined
  let client: PoolClient | undefined
  let reason: unknown

  // One for both lines, and none for those who need not wait.
  const patienceOfCaller = () =>
    (patience ??= AbortSignal.any([
      over.signal,
      AbortSignal.timeout(waitMs),
      ...(caller.signal ? [caller.signal] : []),
    ]))

  const lose = (err: unknown) => {
    if (!client) return
    reason = err
    giveBack({ taken: client, isBroken: true })
  }

  const giveBack = ({ taken, isBroken }: { taken: PoolClient | undefined; isBroken: boolean }) => {
    client = undefined
    taken?.off('error', lose)
    taken?.release(isBroken)
    for (const leave of places.splice(0)) leave()
  }

  const open = async (rows: readonly string[]) => {
    let taken: PoolClient | undefined
    try {
      for (const row of rows) places.push(await enterRow({ row, patience: patienceOfCaller }))
      places.push(await writers.enter(patienceOfCaller))
      if (over.signal.aborted || caller.signal?.aborted) throw fail('unavailable', {}, retryAfterSeconds)
      taken = await pool.connect()
      taken.on('error', lose)
      await taken.query('BEGIN')
      if (over.signal.aborted) throw ended()
      client = taken
      caller.signal = undefined
    } catch (err) {
      reason = err
      giveBack({ taken, isBroken: true })
      throw err
    }
  }

  const connected = () => {
    if (client) return client
    throw reason ?? ended()
  }

  // The overloads of `query` are kept: what comes in goes on as it is.
  const query = ((...args: [string, unknown[]]) => {
    if (client) return client.query(...args)
    if (over.signal.aborted) return Promise.reject(ended())
    opening ??= open([])
    return opening.then(() => connected().query(...args))
  }) as PoolClient['query']

  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (statement === 'ROLLBACK') over.abort()
    // Whoever sent a statement has been told already why it could not be.
    await opening?.catch(() => undefined)
    over.abort()
    const taken = client
    // A connection that dies from here on is told of by the statement.
    client = undefined
    if (!taken) {
      if (statement === 'COMMIT' && reason !== undefined) throw reason
      return
    }
    try {
      const result = await taken.query(statement)
      // Postgres answers ROLLBACK to the COMMIT of a transaction in which a statement had failed.
      if (result.command !== statement) throw new Error('The transaction was rolled back by the database.')
      giveBack({ taken, isBroken: false })
    } catch (err) {
      giveBack({ taken, isBroken: true })
      if (statement === 'COMMIT') throw err
    }
  }

  return {
    query,
    queueFor: async (rows) => {
      if (over.signal.aborted) throw ended()
      if (opening) return
      opening = open(rows)
      await opening
    },
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  }
}

function ended(): Error {
  return new Error('The transaction of this request has ended already.')
}
