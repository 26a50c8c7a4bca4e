import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.ts'
import { databaseUrl } from './postgres/databaseUrl.ts'
import { socketFolderOf } from './postgres/socketFolderOf.ts'
import { StartError } from './StartError.ts'
import { reachDatabase } from './reachDatabase.ts'

/** For commands beside a running server: the address of its database, from `DATABASE_URL` or the embedded one. */
export async function findDatabase(): Promise<string> {
  const url = env.databaseIsEmbedded ? embeddedUrl() : (env.databaseUrl ?? '')
  await reachDatabase({ url })
  return url
}

/** The port is in the fourth line of Postgres' own `postmaster.pid`. */
function embeddedUrl(): string {
  try {
    const folder = path.join(realpathSync(env.dataDir), 'postgres')
    const port = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[3]?.trim() ?? ''
    const password = readFileSync(path.join(env.dataDir, 'keys/database-password'), 'utf8').trim()
    return databaseUrl({ password, port, socketFolder: socketFolderOf(folder) })
  } catch {
    throw new StartError(`No platform is running on the data folder ${env.dataDir}. Start it with: npm start`)
  }
}
