import type pg from 'pg'
import { logger } from '../logger.ts'
import { logStatements } from '../logStatements.ts'
import { limitConnection } from './limitConnection.ts'
import { currentCaller, type Purpose } from './runFor.ts'

/** Connections by purpose. Migrations hold a lock with one, write with the second and read with the third. */
export const poolSizes: Record<Purpose, number> = { request: 20, job: 8, migration: 3 }

/**
 * Requests, jobs and migrations have connections of their own, with limits of their own, behind one pool: it hands out those of whoever the code runs
 * for (`runFor`). A connection that dies is replaced instead of ending the process.
 */
export function createPools({ Pool, options }: { Pool: typeof pg.Pool; options: pg.PoolConfig }): pg.Pool {
  const make = (purpose: Purpose) =>
    watched(new Pool({ ...options, ...sizeOf(purpose), onConnect: limitConnection(purpose) }))
  const pools: Record<Purpose, pg.Pool> = { request: make('request'), job: make('job'), migration: make('migration') }
  const front = pools.request
  // With a callback or without one, as pg's own `query` and everybody else calls it.
  const connect: (...args: unknown[]) => unknown = front.connect.bind(front)
  const end = front.end.bind(front)
  front.connect = ((...args: []) => {
    const pool = pools[currentCaller().purpose]
    return pool === front ? connect(...args) : pool.connect(...args)
  }) as typeof front.connect
  front.end = async () => {
    await Promise.all([end(), pools.job.end(), pools.migration.end()])
  }
  return front
}

function sizeOf(purpose: Purpose): pg.PoolConfig {
  return { max: poolSizes[purpose], ...(purpose === 'migration' && { idleTimeoutMillis: 1_000 }) }
}

function watched(pool: pg.Pool): pg.Pool {
  pool.on('error', (err) => {
    // At the end the database may be faster than the connections that are being closed.
    if (!pool.ending) logger.warn({ err }, 'an idle database connection died and is replaced')
  })
  // The pool listens to connections that lie idle; one that dies in a transaction, between two statements, would end the process.
  pool.on('connect', (client) => client.on('error', (err) => logger.debug({ err }, 'a database connection died')))
  pool.on('connect', logStatements)
  return pool
}
