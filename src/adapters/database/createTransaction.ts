import { types } from 'node:util'
import type { PoolClient } from 'pg'
import type { Caller } from './runFor.ts'
import { takeConnection, type Hold, type Taking } from './takeConnection.ts'

export type Transaction = {
  query: PoolClient['query']
  /**
   * Waits until no more than a few transactions of this process are at work on each of `rows`, one after the other, and
   * holds no connection meanwhile. It comes before the first statement: once one was sent, it does nothing.
   */
  queueFor: (rows: readonly string[]) => Promise<void>
  /** Whether it has sent a statement or queued, and so can queue no more. */
  hasBegun: () => boolean
  commit: () => Promise<void>
  rollback: () => Promise<void>
}

/**
 * A transaction that takes its connection with the first statement, after waiting for its rows and for a writer's
 * place. While it waits it holds nothing. Throws `unavailable` after `waitMs`; a caller who disconnects leaves the
 * line. After a lost connection every statement throws, and so does COMMIT.
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
  /** Why no more statements can be sent. */
  let reason: Error | undefined

  const open = async (rows: readonly string[]) => {
    try {
      hold = await takeConnection({
        ...lines,
        rows,
        // One deadline for all lines; none is needed without waiting.
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

  // Keeps the overloads of `query`: arguments are passed on unchanged.
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
    // The caller of the failed statement already has the error.
    await opening?.catch(() => undefined)
    over.abort()
    const held = hold
    hold = undefined
    if (held) return endOn({ held, statement, caller: lines.caller })
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
    hasBegun: () => opening !== undefined,
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  }
}

type EndOnArgs = {
  held: Hold
  statement: 'COMMIT' | 'ROLLBACK'
  caller: Caller
}

async function endOn({ held, statement, caller: { beforeCommit, isRepeatable = false } }: EndOnArgs): Promise<void> {
  try {
    if (statement === 'COMMIT') await beforeCommit?.(held.client, { isRepeatable })
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
