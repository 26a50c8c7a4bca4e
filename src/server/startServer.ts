import cluster from 'node:cluster'
import { logger } from '../adapters/logger.ts'
import { env, setQuietMode } from '../env.ts'
import { refuseUnfinished } from './backup/unfinishedRestore.ts'
import { tellParent } from './processes/askParent.ts'
import { printBanner } from './printBanner.ts'
import { lowerPool } from '../adapters/threadPriority.ts'
import { guardFileStreams } from '../adapters/upload/guardFileStreams.ts'
import { captureConsole } from './captureConsole.ts'
import { drain } from './drain.ts'
import { createFrontServer, type FrontServer } from './frontServer.ts'
import { listen } from './listen.ts'
import { openDatabase } from './openDatabase.ts'
import { restoredFrom } from './restoredFrom.ts'
import { watchLifetime, type Lifetime } from './watchLifetime.ts'

/**
 * Starts the platform: port, database, migrations, app, first admin. The port is claimed first, and early requests wait
 * until everything is ready, except health probes; a process that replaces another claims it last. On a signal or a
 * failure, everything is stopped in reverse order.
 */
export async function startServer(): Promise<void> {
  const startedAtMs = performance.now()
  guardFileStreams()
  if (env.nodeEnv === 'production') captureConsole()
  const shutdownDelayMs = env.shutdownDelaySeconds * 1000
  let delayMs = 0
  // The delay for load balancers applies to SIGTERM only, not to Ctrl-C or a fault. Registered before the lifetime's
  // listener.
  process.once('SIGTERM', () => {
    delayMs = shutdownDelayMs
  })
  const lifetime = watchLifetime({ logger, shutdownDelayMs })
  try {
    const front = createFrontServer()
    const { server } = front
    const claim = () => listen({ server, port: env.port, host: env.host, isShared: cluster.isWorker })
    const early = env.listensLate ? undefined : await claim()
    const { app, events, firstAdmin } = await openPlatform({ lifetime, front })
    lowerPool()
    lifetime.onStop('requests', () => drain({ server }))
    // Before the requests, because streams never end on their own.
    lifetime.onStop('streams', events.stop)
    lifetime.onStop('front door', () => front.retire({ delayMs }))
    lifetime.ready()
    front.open(app)
    const port = early ?? (await claim())
    if (cluster.isWorker) tellParent({ kind: 'started', firstAdmin })
    else printBanner({ port, startedAtMs, firstAdmin })
  } catch (error) {
    await lifetime.abandon(error)
  }
}

async function openPlatform({ lifetime, front }: { lifetime: Lifetime; front: FrontServer }) {
  refuseUnfinished(env.dataDir)
  const database = await openDatabase({
    onLost: (reason) => {
      logger.fatal({ reason }, 'the embedded database is lost')
      lifetime.stop({ exitCode: 1 })
    },
  })
  lifetime.onStop('database', database.close)
  lifetime.check()
  // Before the app is imported: it reads whom it may write to while it loads.
  if (await restoredFrom({ url: env.databaseUrl ?? '' })) setQuietMode()
  // Imported late: Payload's configuration reads the database address while it loads.
  const { createApp } = await import('./app.ts')
  const { app, payload, close } = await createApp({ server: front.server, phase: front.phase })
  lifetime.onStop('app', close)
  lifetime.check()
  const { migrate } = await import('./migrate.ts')
  await migrate(payload)
  lifetime.check()
  const { checkMasterKey } = await import('./checkMasterKey.ts')
  await checkMasterKey({ payload })
  const { ensureAuthority } = await import('../workflows/pki/ensureAuthority.ts')
  await ensureAuthority({ payload })
  lifetime.check()
  const { startLinker } = await import('../workflows/activity/startLinker.ts')
  const linker = await startLinker()
  lifetime.onStop('linker', linker.stop)
  lifetime.check()
  const { startWorker } = await import('./startWorker.ts')
  const worker = await startWorker(payload)
  lifetime.onStop('worker', worker.stop)
  lifetime.check()
  const { startEventHub } = await import('../workflows/events/eventHub.ts')
  const events = await startEventHub({ payload })
  lifetime.onStop('events', events.stop)
  lifetime.check()
  const { ensureFirstAdmin } = await import('../workflows/accounts/ensureFirstAdmin.ts')
  return { app, events, firstAdmin: await ensureFirstAdmin({ payload }) }
}
