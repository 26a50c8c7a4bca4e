import { createServer, type RequestListener, type Server } from 'node:http'
import { logger } from '../adapters/logger.ts'
import { env } from '../env.ts'
import { announce } from './announce.ts'
import { drain } from './drain.ts'
import { listen } from './listen.ts'
import { openDatabase } from './openDatabase.ts'
import { watchLifetime, type Lifetime } from './watchLifetime.ts'

/** Longer than balancers keep an idle connection, so that they never send on one that is just closing. */
const keepAliveMs = 65_000
/** 200 MB over half a megabit a second; Node's own five minutes would break such an upload. Who sends nothing is given up long before. */
const maxRequestMs = 60 * 60 * 1000

/**
 * Starts the platform: port, database, migrations, app, first admin. The port is claimed first, and requests that come early wait until
 * all is ready. What was started is stopped in reverse order, on a signal as well as after a failure, which is thrown.
 */
export async function startServer(): Promise<void> {
  const startedAtMs = performance.now()
  const lifetime = watchLifetime({ logger })
  try {
    const ready = Promise.withResolvers<RequestListener>()
    const server = createWaitingServer(ready.promise)
    const port = await listen({ server, port: env.port, host: env.host })
    const { app, events, firstAdmin } = await openPlatform({ lifetime, server })
    lifetime.onStop('requests', () => drain({ server }))
    // First of all: streams are requests that never end by themselves.
    lifetime.onStop('streams', events.stop)
    lifetime.ready()
    ready.resolve(app)
    announce({ port, startedAtMs, firstAdmin })
  } catch (error) {
    await lifetime.abandon(error)
  }
}

async function openPlatform({ lifetime, server }: { lifetime: Lifetime; server: Server }) {
  const database = await openDatabase({
    onLost: (reason) => {
      logger.fatal({ reason }, 'the embedded database is lost')
      lifetime.stop({ exitCode: 1 })
    },
  })
  lifetime.onStop('database', database.close)
  lifetime.check()
  // Late, for the configuration of Payload reads the address of the database while it is imported.
  const { createApp } = await import('./app.ts')
  const { app, payload, close } = await createApp({ server })
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
  const { startWorker } = await import('./worker.ts')
  const worker = await startWorker(payload)
  lifetime.onStop('worker', worker.stop)
  lifetime.check()
  const { startEventHub } = await import('../workflows/events/eventHub.ts')
  const events = await startEventHub({ payload })
  lifetime.onStop('events', events.stop)
  lifetime.check()
  const { ensureFirstAdmin } = await import('../workflows/ensureFirstAdmin.ts')
  return { app, events, firstAdmin: await ensureFirstAdmin({ payload }) }
}

function createWaitingServer(ready: Promise<RequestListener>): Server {
  const server = createServer((req, res) => void ready.then((handle) => handle(req, res)))
  server.keepAliveTimeout = keepAliveMs
  server.requestTimeout = maxRequestMs
  return server
}
