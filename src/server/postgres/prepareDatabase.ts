import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartError } from '../StartError.ts'
import { databaseName, databaseUrl } from './databaseUrl.ts'
import type { Cluster } from './runCluster.ts'

const patienceMs = 120_000

export type Passwords = { admin: string; owner: string }

type Options = { cluster: Cluster; passwords: Passwords }

/**
 * Waits until Postgres answers (a recovery can take long) and returns the address of the database, created if missing.
 */
export async function prepareDatabase({ cluster, passwords }: Options): Promise<string> {
  const { port, socketFolder, endReason } = cluster
  const client = await connect({ port, password: passwords.admin, endReason })
  try {
    const { rowCount: roles } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [databaseName])
    if (roles === 0) await client.query(`CREATE ROLE ${databaseName} LOGIN CREATEDB`)
    await client.query(`ALTER ROLE ${databaseName} PASSWORD ${client.escapeLiteral(passwords.owner)}`)
    const { rowCount: databases } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName])
    if (databases === 0) await client.query(`CREATE DATABASE ${databaseName} OWNER ${databaseName}`)
  } finally {
    await client.end()
  }
  return databaseUrl({ password: passwords.owner, port, socketFolder })
}

type ConnectArgs = { port: number; password: string; endReason: () => string | undefined }

async function connect({ port, password, endReason }: ConnectArgs): Promise<pg.Client> {
  const giveUpAtMs = Date.now() + patienceMs
  for (;;) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'postgres',
      connectionTimeoutMillis: 5_000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const reason = endReason()
      if (reason !== undefined) throw new StartError(`The embedded database ended while it started. ${reason}`)
      if (error instanceof pg.DatabaseError && error.code === '28P01') {
        throw new StartError(
          'The embedded database refuses its password. Restore the folder "keys" that belongs to this data folder.',
        )
      }
      if (Date.now() > giveUpAtMs)
        throw new StartError('The embedded database does not answer. Read postgres.log in the data folder.')
      await sleep(40)
    }
  }
}
