import cluster, { type Worker } from 'node:cluster'
import { createServer } from 'node:http'
import { logger } from '../../adapters/logger.ts'
import { env, setQuietMode } from '../../env.ts'
import { drain } from '../drain.ts'
import { listen } from '../listen.ts'
import { printBanner, type FirstAdmin } from '../printBanner.ts'
import { openDatabase } from '../openDatabase.ts'
import { refuseUnfinished } from '../backup/unfinishedRestore.ts'
import { captureConsole } from '../captureConsole.ts'
import { restoredFrom } from '../restoredFrom.ts'
import { watchLifetime } from '../watchLifetime.ts'
import { gatherMetrics } from './gatherMetrics.ts'
import { readMessage } from './readMessage.ts'

const firstPauseMs = 1_000
const longestPauseMs = 30_000
/** A process that ran for this long ends for a new reason. */
const steadyMs = 60_000

/**
 * Runs `WEB_CONCURRENCY` processes of the platform behind one port, and the embedded database for all of them. One that
 * dies is replaced; one that cannot start at first ends all, after it has said why. On a signal all of them finish
 * their requests before the database ends. This process itself answers nothing.
 */
export async function runProcesses(): Promise<void> {
  const startedAtMs = performance.now()
  if (env.nodeEnv === 'production') captureConsole()
  // As in one process, the delay for load balancers applies to SIGTERM only.
  let wish: NodeJS.Signals = 'SIGINT'
  process.once('SIGTERM', () => {
    wish = 'SIGTERM'
  })
  const lifetime = watchLifetime({ logger, shutdownDelayMs: env.shutdownDelaySeconds * 1000 })
  try {
    const port = await findPort()
    refuseUnfinished(env.dataDir)
    const database = await openDatabase({
      onLost: (reason) => {
        logger.fatal({ reason }, 'the embedded database is lost')
        lifetime.stop({ exitCode: 1 })
      },
    })
    lifetime.onStop('database', database.close)
    lifetime.check()
    if (await restoredFrom({ url: env.databaseUrl ?? '' })) setQuietMode()
    const { started, stop } = startAll({ port, giveUp: () => lifetime.stop({ exitCode: 1 }) })
    lifetime.onStop('processes', () => stop(wish))
    const firstAdmin = await Promise.race([started, lifetime.stopping])
    lifetime.check()
    lifetime.ready()
    printBanner({ port, startedAtMs, firstAdmin })
  } catch (error) {
    await lifetime.abandon(error)
  }
}

/**
 * The port, if no other program listens there: one of this user that shares it, as a second platform would, were not
 * noticed by the processes.
 */
async function findPort(): Promise<number> {
  const server = createServer()
  const port = await listen({ server, port: env.port, host: env.host })
  await drain({ server })
  return port
}

/** `started` resolves once every process answers, and never if one of them ends before. */
function startAll({ port, giveUp }: { port: number; giveUp: () => void }) {
  const { promise: started, resolve } = Promise.withResolvers<FirstAdmin | undefined>()
  const waiting = new Set<number>()
  let firstAdmin: FirstAdmin | undefined
  let isStopping = false

  const start = ({ number, pauseMs, isReplacement }: { number: number; pauseMs: number; isReplacement: boolean }) => {
    const worker = cluster.fork({
      EMBEDDED_DATABASE_URL: env.databaseIsEmbedded ? (env.databaseUrl ?? '') : '',
      PORT: String(port),
      PROCESS_NUMBER: String(number),
      // Until it is ready, the others take all connections.
      LISTENS_LATE: isReplacement ? 'on' : 'off',
    })
    let answersSinceMs: number | undefined
    worker.on('message', (text: unknown) => {
      const message = readMessage(text)
      if (message?.kind !== 'started') return
      answersSinceMs = performance.now()
      firstAdmin ??= message.firstAdmin
      waiting.delete(number)
      if (isReplacement) logger.info({ process: number }, 'a process was replaced')
      else if (waiting.size === 0) resolve(firstAdmin)
    })
    worker.once('exit', (code, signal) => {
      if (isStopping) return
      // Its reason is on stderr.
      if (!isReplacement && answersSinceMs === undefined) return giveUp()
      const wasSteady = answersSinceMs !== undefined && performance.now() - answersSinceMs > steadyMs
      const waitMs = wasSteady ? firstPauseMs : pauseMs
      logger.error(
        { process: number, reason: signal ?? code, pauseMs: waitMs },
        'a process ended: another takes its place',
      )
      setTimeout(() => {
        const nextMs = Math.min(waitMs * 2, longestPauseMs)
        if (!isStopping) start({ number, pauseMs: nextMs, isReplacement: true })
      }, waitMs).unref()
    })
  }

  gatherMetrics()
  for (let number = 1; number <= env.processes; number++) {
    waiting.add(number)
    start({ number, pauseMs: firstPauseMs, isReplacement: false })
  }
  return {
    started,
    stop: async (signal: NodeJS.Signals) => {
      isStopping = true
      await Promise.all(
        Object.values(cluster.workers ?? {}).flatMap((worker) => (worker ? [end({ worker, signal })] : [])),
      )
    },
  }
}

/** Waits until it has ended. It ends itself if its requests take too long. */
function end({ worker, signal }: { worker: Worker; signal: NodeJS.Signals }): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) return resolve()
    worker.once('exit', () => resolve())
    worker.process.kill(signal)
  })
}
