import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'
import { answerEarlyProbe, type Phase } from './probes.ts'

export type FrontServer = {
  server: Server
  phase: () => Phase
  /** The app is there: requests that came early are answered now. */
  open: (app: RequestListener) => void
  /**
   * Health says 503 from now on, and every answer closes its connection. Requests are taken until the delay is over.
   */
  retire: (options: { delayMs: number }) => Promise<void>
}

/** Longer than balancers keep an idle connection, so that they never send on one that is just closing. */
const keepAliveMs = 65_000
/**
 * 200 MB over half a megabit a second; Node's own five minutes would break such an upload. Who sends nothing is given
 * up long before.
 */
const maxRequestMs = 60 * 60 * 1000

/**
 * The HTTP server of the process, from the first moment to the last: probes are answered at once, all else waits for
 * the app.
 */
export function createFrontServer(): FrontServer {
  const ready = Promise.withResolvers<RequestListener>()
  const unanswered = new Set<ServerResponse>()
  let phase: Phase = 'starting'

  // Nothing here speaks another protocol but Next's reload while developing. Other upgrades are answered as requests.
  const shouldUpgradeCallback = () => env.nodeEnv === 'development'
  const server = createServer({ shouldUpgradeCallback }, (req, res) => {
    if (phase === 'stopping') res.shouldKeepAlive = false
    unanswered.add(res)
    // Express, compression, Payload's bridge and Node's pipeline each listen for its end: more than the ten that Node
    // expects.
    res.setMaxListeners(20)
    res.once('close', () => unanswered.delete(res))
    if (phase === 'starting' && answerEarlyProbe({ req, res })) return
    void ready.promise.then((app) => app(req, res))
  })
  server.keepAliveTimeout = keepAliveMs
  server.requestTimeout = maxRequestMs

  return {
    server,
    phase: () => phase,
    open: (app) => {
      phase = 'ready'
      ready.resolve(app)
    },
    retire: async ({ delayMs }) => {
      phase = 'stopping'
      for (const res of unanswered) res.shouldKeepAlive = false
      await sleep(delayMs)
    },
  }
}
