import { AsyncResource } from 'node:async_hooks'
import type pg from 'pg'
import { env } from '../../env.ts'
import { logger } from '../logger.ts'
import { logStatements } from '../logStatements.ts'
import type { Lines } from './createLines.ts'
import { describeLoad } from './databaseLoad.ts'
import { limitConnection } from './limitConnection.ts'
import { nameStatements } from './nameStatements.ts'
import { poolSizes } from './poolSizes.ts'
import { currentCaller, type Purpose } from './runFor.ts'

/** An old connection keeps the plans of statements that nobody sends any more. */
const maxLifetimeSeconds = 60 * 60

type Callback = (...args: unknown[]) => unknown

type CreatePoolsArgs = { Pool: typeof pg.Pool; options: pg.PoolConfig; lines: Lines }

/**
 * One pool that gives requests, jobs and migrations their own connections with their own limits, by who the code runs
 * for (`runFor`). A connection that dies is replaced and does not end the process.
 */
export function createPools({ Pool, options, lines }: CreatePoolsArgs): pg.Pool {
  const make = (purpose: Purpose) => {
    const pool = watched(new Pool({ ...options, ...sizeOf(purpose), onConnect: limitConnection(purpose) }))
    // Not for migrations, which change the tables that their statements read.
    if (env.preparesStatements && purpose !== 'migration') pool.on('connect', nameStatements)
    // Last, so that it sees every statement once.
    return pool.on('connect', logStatements)
  }
  const pools: Record<Purpose, pg.Pool> = { request: make('request'), job: make('job'), migration: make('migration') }
  const front = pools.request
  // pg's own `query` calls it with a callback, everyone else without.
  const connect: (...args: unknown[]) => unknown = front.connect.bind(front)
  const end = front.end.bind(front)
  front.connect = ((...args: []) => {
    const pool = pools[currentCaller().purpose]
    // Where it waits for a connection, it would go on as whoever gives one back.
    const bound = args.map((arg: unknown) => (typeof arg === 'function' ? bindHere(arg as Callback) : arg))
    return pool === front ? connect(...bound) : pool.connect(...(bound as []))
  }) as typeof front.connect
  front.end = async () => {
    await Promise.all([end(), pools.job.end(), pools.migration.end()])
  }
  describeLoad({ pools, lines, front })
  return front
}

/** As `AsyncResource.bind`, which gives each function an accessor: V8 keeps those until it collects old objects. */
function bindHere(callback: Callback): Callback {
  const here = new AsyncResource('DatabaseConnection', { requireManualDestroy: true })
  return (...args) => here.runInAsyncScope(callback, undefined, ...args)
}

function sizeOf(purpose: Purpose): pg.PoolConfig {
  return { max: poolSizes[purpose], maxLifetimeSeconds, ...(purpose === 'migration' && { idleTimeoutMillis: 1_000 }) }
}

function watched(pool: pg.Pool): pg.Pool {
  pool.on('error', (err) => {
    // At shutdown the database may end before the connections are closed.
    if (!pool.ending) logger.warn({ err }, 'an idle database connection died and is replaced')
  })
  // The pool handles errors of idle connections only. One that dies between two statements would end the process.
  pool.on('connect', (client) => client.on('error', (err) => logger.debug({ err }, 'a database connection died')))
  return pool
}
