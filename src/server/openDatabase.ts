import { env, setEmbeddedDatabaseUrl } from '../env.ts'
import { startEmbeddedDatabase } from './database.ts'
import { reachDatabase } from './reachDatabase.ts'

/** The database is there afterwards: the one of `DATABASE_URL`, or the embedded one, whose address the process then knows. */
export async function openDatabase({
  onLost,
}: {
  onLost: (reason: string) => void
}): Promise<{ close: () => Promise<void> }> {
  if (!env.databaseIsEmbedded) {
    await reachDatabase({ url: env.databaseUrl ?? '' })
    return { close: async () => undefined }
  }
  const { url, stop } = await startEmbeddedDatabase({ dataDir: env.dataDir, onLost })
  setEmbeddedDatabaseUrl(url)
  return { close: stop }
}
