import type { Pool } from 'pg'
import type { Lines } from './createLines.ts'
import type { Purpose } from './runFor.ts'

export type DatabaseLoad = {
  pools: Record<Purpose, PoolLoad>
  /** Transactions that wait for a row which others of this process have. They hold no connection. */
  waitingForRows: number
}

export type PoolLoad = {
  busy: number
  idle: number
  most: number
  /** Who waits for a connection, or for a writer's place. */
  waiting: number
}

const readers = new WeakMap<Pool, () => DatabaseLoad>()

type DescribeLoadArgs = { front: Pool; pools: Record<Purpose, Pool>; lines: Lines }

/** Lets `readLoad` find what stands behind the pool that everyone uses. */
export function describeLoad({ front, pools, lines: { writers, waitingForRows } }: DescribeLoadArgs): void {
  const loadOf = (purpose: Purpose): PoolLoad => {
    const { totalCount, idleCount, waitingCount, options } = pools[purpose]
    const waiting = waitingCount + writers[purpose].waiting()
    return { busy: totalCount - idleCount, idle: idleCount, most: options.max, waiting }
  }
  readers.set(front, () => ({
    pools: { request: loadOf('request'), job: loadOf('job'), migration: loadOf('migration') },
    waitingForRows: waitingForRows(),
  }))
}

/** How much of this process's connections is in use now, and how many wait. */
export function readLoad(front: Pool): DatabaseLoad {
  const read = readers.get(front)
  if (!read) throw new Error('This pool was not made by createPools.')
  return read()
}
