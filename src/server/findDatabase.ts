import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.ts'
import { StartError } from './StartError.ts'
import { reachDatabase } from './reachDatabase.ts'

/** For commands beside a running server: the address of its database, from `DATABASE_URL` or the embedded one. */
export async function findDatabase(): Promise<string> {
  const url = env.databaseIsEmbedded ? embeddedUrl() : (env.databaseUrl ?? '')
  await reachDatabase({ url })
  return url
}

/** Port: the fourth line of Postgres' own `postmaster.pid`. Role and database are named alike. */
function embeddedUrl(): string {
  try {
    const port = readFileSync(path.join(env.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]?.trim()
    const password = readFileSync(path.join(env.dataDir, 'keys/database-password'), 'utf8').trim()
    return `postgresql://alphazee:${password}@127.0.0.1:${port}/alphazee`
  } catch {
    throw new StartError(`No platform is running on the data folder ${env.dataDir}. Start it with: npm start`)
  }
}
