import cluster from 'node:cluster'
import { env, setEmbeddedDatabaseUrl } from '../env.ts'
import { startEmbeddedDatabase } from './startEmbeddedDatabase.ts'
import { reachDatabase } from './reachDatabase.ts'

type OpenDatabaseArgs = { onLost: (reason: string) => void }

/**
 * Makes the database available: the one at `DATABASE_URL`, or the embedded one, whose address is then set. Of several
 * processes the parent has started that one.
 */
export async function openDatabase({ onLost }: OpenDatabaseArgs): Promise<{ close: () => Promise<void> }> {
  if (!env.databaseIsEmbedded || cluster.isWorker) {
    await reachDatabase({ url: env.databaseUrl ?? '' })
    return { close: async () => undefined }
  }
  const { url, stop } = await startEmbeddedDatabase({ dataDir: env.dataDir, onLost })
  setEmbeddedDatabaseUrl(url)
  return { close: stop }
}
