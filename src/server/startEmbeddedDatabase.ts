import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { readOrCreateSecret } from '../readOrCreateSecret.ts'
import { createCluster } from './postgres/createCluster.ts'
import { findPostgres } from './postgres/findPostgres.ts'
import { prepareDatabase, type Passwords } from './postgres/prepareDatabase.ts'
import { runCluster, type Cluster } from './postgres/runCluster.ts'
import { asPostgresUser } from './postgres/asPostgresUser.ts'
import { stopOrphan } from './postgres/stopOrphan.ts'
import { StartError } from './StartError.ts'
import { lockDataDir } from './lockDataDir.ts'

const startAttempts = 5

type EmbeddedDatabase = {
  /** For a role that owns its database and is not a superuser. */
  url: string
  /** Shuts Postgres down cleanly. Safe to call again. */
  stop: () => Promise<void>
}

type Options = {
  dataDir: string
  /** Called when Postgres ends on its own. */
  onLost?: (reason: string) => void
  /** For tests: a power cut may lose data, a crash of this process may not. */
  isThrowaway?: boolean
}

/**
 * Starts the Postgres that comes with the platform on a free port of 127.0.0.1, with its data in `<dataDir>/postgres`
 * and a Unix socket beside it. One process owns a data folder; a second gets a `StartError`. What a killed owner left
 * behind is recovered first.
 */
export async function startEmbeddedDatabase({
  dataDir,
  onLost,
  isThrowaway = false,
}: Options): Promise<EmbeddedDatabase> {
  const root = makeFolder(dataDir)
  const release = lockDataDir(root)
  try {
    const folder = path.join(root, 'postgres')
    const keys = path.join(root, 'keys')
    const passwords = {
      admin: readOrCreateSecret({ folder: keys, name: 'database-admin-password' }),
      owner: readOrCreateSecret({ folder: keys, name: 'database-password' }),
    }
    const binaries = await findPostgres()
    const launch = asPostgresUser({ folder, binaries })
    await stopOrphan(folder)
    await createCluster({ folder, binaries, launch, adminPassword: passwords.admin, isThrowaway })
    const logFile = path.join(root, 'postgres.log')
    const start = ({ hasSocket }: { hasSocket: boolean }) =>
      runCluster({ folder, binaries, launch, logFile, isThrowaway, hasSocket })
    const { cluster, url } = await serve({ start, passwords })
    let isStopping = false
    void cluster.ended.then((reason) => (isStopping ? undefined : onLost?.(reason)))
    const stop = async () => {
      isStopping = true
      await cluster.stop()
      release()
    }
    return { url, stop }
  } catch (error) {
    release()
    throw error
  }
}

type ServeArgs = { start: (how: { hasSocket: boolean }) => Promise<Cluster>; passwords: Passwords }

/**
 * Another program may take the free port first; then the next one is tried. On a file system that has no sockets it
 * goes on without one.
 */
async function serve({ start, passwords }: ServeArgs) {
  let hasSocket = true
  for (let attempt = 1; ; attempt++) {
    const cluster = await start({ hasSocket })
    try {
      return { cluster, url: await prepareDatabase({ cluster, passwords }) }
    } catch (error) {
      await cluster.stop()
      const reason = cluster.endReason() ?? ''
      if (/Unix-domain socket/i.test(reason) && hasSocket) hasSocket = false
      else if (attempt === startAttempts || !/address already in use/i.test(reason)) throw error
    }
  }
}

/** One spelling per folder, so that a running Postgres can be recognized by it. */
function makeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    return realpathSync(dataDir)
  } catch (error) {
    throw new StartError(
      `DATA_DIR (${dataDir}) cannot be made. Name a folder that this user may write. ${String(error)}`,
    )
  }
}
