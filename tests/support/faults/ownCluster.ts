import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { hasErrorCode } from '../../../src/hasErrorCode.ts'
import { asPostgresUser } from '../../../src/server/postgres/asPostgresUser.ts'
import { createCluster } from '../../../src/server/postgres/createCluster.ts'
import { findPostgres } from '../../../src/server/postgres/findPostgres.ts'
import { prepareDatabase } from '../../../src/server/postgres/prepareDatabase.ts'
import { runCluster, type Cluster } from '../../../src/server/postgres/runCluster.ts'
import { stopOrphan } from '../../../src/server/postgres/stopOrphan.ts'

/** Little enough for a small disk. */
const maxWalMegabytes = 128
const attempts = 20

/**
 * A Postgres that a test may kill: its data is in this folder, and a crash of it loses nothing that it has confirmed.
 * It gets another port at each start.
 */
export async function startOwnCluster({ folder }: { folder: string }) {
  const data = path.join(folder, 'postgres')
  const passwords = { admin: randomBytes(16).toString('hex'), owner: randomBytes(16).toString('hex') }
  const binaries = await findPostgres()
  const launch = asPostgresUser({ folder: data, binaries })
  await createCluster({ folder: data, binaries, launch, adminPassword: passwords.admin, isThrowaway: false })
  const logFile = path.join(folder, 'postgres.log')
  let cluster: Cluster
  let url = ''

  /** Until nothing of a killed one is in the way any more, and its recovery is over. */
  async function start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      await stopOrphan(data)
      cluster = await runCluster({ folder: data, binaries, launch, logFile, isThrowaway: false, hasSocket: false })
      try {
        url = await prepareDatabase({ cluster, passwords })
        return
      } catch (error) {
        await cluster.stop()
        if (attempt === attempts) throw error
        await sleep(100)
      }
    }
  }

  /** As its superuser, once it takes connections: it may still recover from what was done to it before. */
  async function administrate(statement: string): Promise<pg.QueryResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await connectAndQuery(statement)
      } catch (err) {
        if (attempt === 200) throw err
        await sleep(100)
      }
    }
  }

  async function connectAndQuery(statement: string): Promise<pg.QueryResult> {
    const { port } = new URL(url)
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(port),
      user: 'postgres',
      password: passwords.admin,
      database: 'postgres',
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return await client.query(statement)
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  await start()
  await administrate(`ALTER SYSTEM SET max_wal_size = '${maxWalMegabytes}MB'`)
  return {
    url: () => url,
    start,
    isRunning: () => cluster.endReason() === undefined,
    /** A fast shutdown, as an administrator does it. */
    stop: () => cluster.stop(),
    /** SIGKILL to all of it. */
    kill: async () => {
      const [pid] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
      killNow(Number(pid))
      await cluster.ended
    },
    /** SIGKILL to one of the connections' processes: Postgres ends all others and recovers by itself. */
    killBackend: async () => {
      const { rows } = await administrate(
        `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'alphazee%' ORDER BY state = 'active' DESC, random() LIMIT 1`,
      )
      if (rows[0]) killNow(rows[0].pid)
      return rows.length
    },
    /** Every connection of the platform is ended, as a failover or an administrator does it. Returns how many. */
    terminateAll: async () => {
      const { rows } = await administrate(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'alphazee'`,
      )
      return rows.length
    },
  }
}

/** It may have ended by itself. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (err) {
    if (!hasErrorCode(err, 'ESRCH')) throw err
  }
}
