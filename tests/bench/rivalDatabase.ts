import { rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export type RivalDatabase = {
  url: string
  db: pg.Pool
  /** Copies what a query of the platform's database finds into a table of this one. */
  copy: (options: { query: string; into: string }) => Promise<void>
}

type RivalDatabaseArgs = { name: string; platform: pg.Pool }

/** An empty database in the platform's cluster, for a server that it is compared with. */
export async function rivalDatabase({ name, platform }: RivalDatabaseArgs): Promise<RivalDatabase> {
  const { host, port, user, password } = platform.options
  await platform.query(`CREATE DATABASE ${name}`)
  const db = new pg.Pool({ host, port, user, password, database: name })
  db.on('error', () => undefined)
  const { rows } = await platform.query<{ folder: string; socket: string }>(
    `SELECT current_setting('data_directory') AS folder, current_setting('unix_socket_directories') AS socket`,
  )
  // As the platform is: on a socket where there is one.
  const socket = rows[0]?.socket ? `?host=${encodeURIComponent(rows[0].socket)}` : ''
  const file = path.join(rows[0]?.folder ?? '', 'bench.copy')
  return {
    url: `postgresql://${user}:${String(password)}@${host}:${port}/${name}${socket}`,
    db,
    copy: async ({ query, into }) => {
      await platform.query(`COPY (${query}) TO '${file}'`)
      await db.query(`COPY ${into} FROM '${file}'`)
      rmSync(file)
    },
  }
}
