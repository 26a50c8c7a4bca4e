import { types } from 'node:util'
import type { PoolClient } from 'pg'
import { takeConnection, type Hold, type Taking } from './takeConnection.ts'

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

/**
 * A transaction that takes its connection with the first statement, after it has waited for its rows and for one of the places of writers: those who
 * wait hold nothing. Throws `unavailable` to whoever waits longer than `waitMs`; a caller who leaves leaves the line. After its connection was lost
 * every statement, and COMMIT, throws.
 */
export function createTransaction({
  waitMs,
  ...lines
}: Pick<Taking, 'pool' | 'caller' | 'writers' | 'enterRow'> & { waitMs: number }): Transaction {
  const over = new AbortController()
  const leaving = lines.caller.signal ? [lines.caller.signal] : []
  let patience: AbortSignal | undefined
  let opening: Promise<void> | undefined
  let hold: Hold | undefined
  /** Why nothing more can be sent. */
  let reason: Error | undefined

  const open = async (rows: readonly string[]) => {
    try {
      hold = await takeConnection({
        ...lines,
        rows,
        // One for all lines, and none for those who need not wait.
        patience: () => (patience ??= AbortSignal.any([over.signal, AbortSignal.timeout(waitMs), ...leaving])),
        over: over.signal,
        onLost: (err) => {
          hold = undefined
          reason = err
        },
      })
    } catch (err) {
      reason = types.isNativeError(err) ? err : new Error(String(err))
      throw err
    }
  }

  // The overloads of `query` are kept: what comes in goes on as it is.
  const query = ((...args: [string, unknown[]]) => {
    if (hold) return hold.client.query(...args)
    if (over.signal.aborted) return Promise.reject(ended())
    opening ??= open([])
    return opening.then(() => {
      if (!hold) throw reason ?? ended()
      return hold.client.query(...args)
    })
  }) as PoolClient['query']

  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (statement === 'ROLLBACK') over.abort()
    // Whoever sent a statement has been told already why it could not be.
    await opening?.catch(() => undefined)
    over.abort()
    const held = hold
    hold = undefined
    if (held) return endOn({ held, statement })
    if (statement === 'COMMIT' && reason) throw reason
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

async function endOn({ held, statement }: { held: Hold; statement: 'COMMIT' | 'ROLLBACK' }): Promise<void> {
  try {
    const result = await held.client.query(statement)
    // Postgres answers ROLLBACK to the COMMIT of a transaction in which a statement had failed.
    if (result.command !== statement) throw new Error('The transaction was rolled back by the database.')
    held.giveBack({ isBroken: false })
  } catch (err) {
    held.giveBack({ isBroken: true })
    if (statement === 'COMMIT') throw err
  }
}

function ended(): Error {
  return new Error('The transaction of this request has ended already.')
}
