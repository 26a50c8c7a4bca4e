import compression from 'compression'
import cors from 'cors'
import type { Server } from 'node:http'
import express, { type Express } from 'express'
import { getPayload, type Payload } from 'payload'
import { mailer } from '../adapters/mail/mailer.ts'
import { setTracer } from '../adapters/traces/spans.ts'
import { env } from '../env.ts'
import { fail } from '../errors.ts'
import config from '../../payload.config.ts'
import { checkHealth } from '../workflows/system/checkHealth.ts'
import { answerExpressError } from './answerExpressError.ts'
import { replayHeader } from './answerOnce.ts'
import { restApi } from './restApi.ts'
import { callerContext } from './callerContext.ts'
import { loadOnUse } from './loadOnUse.ts'
import { answerHealth, answerLiveness, type Phase } from './probes.ts'
import { portal } from './portal.ts'
import { requestContext } from './requestContext.ts'
import { answerRead } from './reads/answerRead.ts'
import { securityHeaders } from './securityHeaders.ts'
import { createRouteNames } from './metrics/createRouteNames.ts'
import { traceRequests } from './traces/traceRequests.ts'

export type App = { app: Express; payload: Payload; close: () => Promise<void> }

/** The HTTP app: Express in front, Payload's API and GraphQL behind it, the admin panel beside it. */
export async function createApp({ server, phase }: { server: Server; phase: () => Phase }): Promise<App> {
  // Before the first connection to the database, whose statements it follows. Late: most installations have none.
  const traces = env.traces && (await import('../adapters/traces/createTracer.ts')).createTracer(env.traces)
  setTracer(traces)
  const payload = await getPayload({ config })
  // Late: Next is a tenth of what a start loads, and an API without the panel never asks for it.
  const panel = env.adminPanel ? await (await import('./adminPanel.ts')).adminPanel({ server, payload }) : undefined
  // Late: most installations have none.
  const metrics =
    env.metricsToken === undefined
      ? undefined
      : (await import('./metrics/createMetrics.ts')).createMetrics({ payload, token: env.metricsToken })
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustedProxies)
  app.set('query parser', 'simple')
  app.use(requestContext)
  if (metrics) app.use(metrics.observe)
  if (traces) app.use(traceRequests({ nameRoute: createRouteNames(payload.config) }))
  app.use(callerContext)
  app.use(securityHeaders())
  app.get('/healthz', (_req, res) => answerLiveness({ res, phase: phase() }))
  app.get('/metrics', notKept, metrics?.answer ?? nothingHere)
  app.use(
    cors({
      origin: env.corsOrigins,
      credentials: true,
      exposedHeaders: [
        'Allow',
        'Limit-Applied',
        'RateLimit',
        'RateLimit-Policy',
        'Retry-After',
        replayHeader,
        'X-Request-Id',
        'Content-Disposition',
        // PDF and video viewers request ranges on their own.
        'Accept-Ranges',
        'Content-Range',
        'ETag',
      ],
    }),
  )
  const compress = compression({ ...packing, filter: isCompressible, threshold: smallestCompressed })
  app.use('/api', await answerRead({ payload, compress, packing, smallestCompressed }))
  app.use(compress)
  app.get('/api/health', notKept, (_req, res) => answerHealth({ res, phase: phase(), check: checkHealth }))
  // GraphQL and its schema take 20 MB, and most client apps use REST.
  const graphQl = loadOnUse(async () => (await import('./graphQlApi.ts')).graphQlApi({ config, payload }))
  app.post('/api/graphql', notKept, graphQl)
  app.use('/api', notKept, restApi({ config, payload }))
  if (panel) app.use(['/admin', '/_next'], panel.handler)
  if (env.portal) app.use('/portal', portal())
  app.get('/', (_req, res) => res.redirect(env.adminPanel ? '/admin' : '/api/docs'))
  app.use(nothingHere)
  app.use(answerExpressError)
  return {
    app,
    payload,
    close: async () => {
      await panel?.close()
      await metrics?.close()
      const { pool } = payload.db
      mailer.close()
      await payload.destroy()
      // Payload does not close its connections.
      await pool.end()
      setTracer(undefined)
      await traces?.close()
    },
  }
}

/**
 * Bytes. So much is sent at once on a connection that is in use (a new one sends ten packets, RFC 6928): it arrives no
 * sooner for being smaller, and costs more to compress than to send.
 */
const smallestCompressed = 16 * 1024

/**
 * A page of 25 projects is packed into 2,004 bytes instead of 1,968, in a third of the time, and in 64 kB of memory
 * instead of 256, which the system would clear each time.
 */
const packing = { level: 3, memLevel: 6, windowBits: 14 }

const nothingHere: express.RequestHandler = () => {
  throw fail('not_found')
}

/** API answers are not cached unless the answer itself allows it, as the agency's images do. */
const notKept: express.RequestHandler = (req, res, next) => {
  if (!req.originalUrl.startsWith('/api/media/file/')) res.setHeader('Cache-Control', 'no-store')
  next()
}

function isCompressible(req: express.Request, res: express.Response): boolean {
  return !res.getHeader('Content-Type')?.toString().startsWith('text/event-stream') && compression.filter(req, res)
}
