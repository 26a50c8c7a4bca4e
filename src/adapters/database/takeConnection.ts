import type { Pool, PoolClient } from 'pg'
import { fail } from '../../errors.ts'
import type { Line } from './createLine.ts'
import { retryAfterSeconds } from './retryAfterSeconds.ts'
import type { Caller } from './runFor.ts'

/** Enters the line of a row. */
export type EnterRow = (args: { row: string; patience: () => AbortSignal }) => Promise<() => void>

export type Hold = {
  client: PoolClient
  /** Returns the connection and the places. Safe to call again. */
  giveBack: (how: { isBroken: boolean }) => void
}

export type Taking = {
  pool: Pool
  caller: Caller
  writers: Line
  enterRow: EnterRow
  rows: readonly string[]
  patience: () => AbortSignal
  /** Aborted when the transaction is over before it has begun. */
  over: AbortSignal
  onLost: (err: Error) => void
}

/**
 * A connection with an open transaction, after its turn in the lines of `rows` and of writers. A lost connection
 * returns its places at once, even if the code that holds it never ends, and calls `onLost`.
 */
export async function takeConnection(taking: Taking): Promise<Hold> {
  const { pool, caller, writers, enterRow, rows, patience, over, onLost } = taking
  const places: (() => void)[] = []
  let taken: PoolClient | undefined
  const giveBack: Hold['giveBack'] = ({ isBroken }) => {
    taken?.off('error', lose)
    taken?.release(isBroken)
    taken = undefined
    for (const leave of places.splice(0)) leave()
  }
  const lose = (err: Error) => {
    giveBack({ isBroken: true })
    onLost(err)
  }
  try {
    for (const row of rows) places.push(await enterRow({ row, patience }))
    places.push(await writers.enter(patience))
    if (over.aborted || caller.signal?.aborted) throw fail('unavailable', {}, retryAfterSeconds)
    const client = await pool.connect()
    taken = client
    client.on('error', lose)
    await client.query('BEGIN')
    if (over.aborted) throw fail('unavailable', {}, retryAfterSeconds)
    caller.signal = undefined
    return { client, giveBack }
  } catch (err) {
    giveBack({ isBroken: true })
    throw err
  }
}
