import { existsSync } from 'node:fs'
import path from 'node:path'
import { env } from '../../env.ts'
import { findDatabase } from '../findDatabase.ts'
import { startEmbeddedDatabase } from '../startEmbeddedDatabase.ts'

/** The database of the running platform; of a stopped one the embedded database, which runs until it is given back. */
export async function borrowDatabase(): Promise<{ url: string; giveBack: () => Promise<void> }> {
  try {
    return { url: await findDatabase(), giveBack: async () => undefined }
  } catch (error) {
    if (!env.databaseIsEmbedded || !existsSync(path.join(env.dataDir, 'postgres/PG_VERSION'))) throw error
    const { url, stop } = await startEmbeddedDatabase({ dataDir: env.dataDir })
    return { url, giveBack: stop }
  }
}
