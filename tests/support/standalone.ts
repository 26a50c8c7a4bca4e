import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { apiClient, type ApiClient } from './apiClient.ts'
import { adminEmail, adminPassword, serverEnvironment, spawnServer, type RunningServer } from './spawnServer.ts'

export type Standalone = {
  /** Everything that the installation has on disk: database, keys, mails, files, what is being received. */
  folder: string
  server: RunningServer
  anyone: ApiClient
  admin: ApiClient
  /** As the administrator of the database. */
  db: pg.Pool
  stop: () => Promise<void>
}

type Options = { env?: Record<string, string>; hasRealPasswords?: boolean }

/** An installation without any configuration: with the embedded database, all in one folder. */
export async function startStandalone({ env = {}, hasRealPasswords = false }: Options = {}): Promise<Standalone> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-alone-'))
  const environment = { ...serverEnvironment({ databaseUrl: '', dataDir: folder }), ...env }
  const server = await spawnServer({ env: environment, hasRealPasswords })
  const port = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]?.trim()
  const password = readFileSync(path.join(folder, 'keys/database-admin-password'), 'utf8').trim()
  const db = new pg.Pool({ host: '127.0.0.1', port: Number(port), user: 'postgres', password, database: 'alphazee' })
  db.on('error', () => undefined)
  return {
    folder,
    server,
    db,
    anyone: apiClient({ url: server.url }),
    admin: await apiClient({ url: server.url }).login({ email: adminEmail, password: adminPassword }),
    stop: async () => {
      await db.end()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
