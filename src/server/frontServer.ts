import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'
import { answerEarlyProbe, type Phase } from './probes.ts'

export type FrontServer = {
  server: Server
  phase: () => Phase
  /** Hands over the app. Requests that came early are answered now. */
  open: (app: RequestListener) => void
  /**
   * From now on health answers 503 and every answer closes its connection. Requests are served until the delay is over.
   */
  retire: (options: { delayMs: number }) => Promise<void>
}

/** Longer than load balancers keep idle connections, so that they never reuse one that is closing. */
const keepAliveMs = 65_000
/**
 * Enough for 200 MB at 0.5 Mbit/s; Node's default of five minutes would break such an upload. Silent clients are closed
 * much earlier.
 */
const maxRequestMs = 60 * 60 * 1000

/**
 * The HTTP server for the whole life of the process. Probes are answered at once; everything else waits for the app.
 */
export function createFrontServer(): FrontServer {
  const ready = Promise.withResolvers<RequestListener>()
  const unanswered = new Set<ServerResponse>()
  let phase: Phase = 'starting'

  // Only Next's reload in development upgrades connections. Other upgrade requests are answered as plain requests.
  const shouldUpgradeCallback = () => env.nodeEnv === 'development'
  const server = createServer({ shouldUpgradeCallback }, (req, res) => {
    if (phase === 'stopping') res.shouldKeepAlive = false
    unanswered.add(res)
    // Express, compression, the bridge and Node's pipeline all listen on one response: more than Node's default of ten.
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
