import compression from 'compression'
import cors from 'cors'
import type { Server } from 'node:http'
import express, { type Express } from 'express'
import { getPayload, type Payload } from 'payload'
import { mailer } from '../adapters/mail/mailer.ts'
import { env } from '../env.ts'
import { fail } from '../errors.ts'
import config from '../../payload.config.ts'
import { checkHealth } from '../workflows/system/checkHealth.ts'
import { adminPanel } from './adminPanel.ts'
import { answerExpressError } from './answerExpressError.ts'
import { restApi } from './api.ts'
import { callerContext } from './callerContext.ts'
import { graphQlApi } from './graphQlApi.ts'
import { answerHealth, answerLiveness, type Phase } from './probes.ts'
import { requestContext } from './requestContext.ts'
import { securityHeaders } from './securityHeaders.ts'

export type App = { app: Express; payload: Payload; close: () => Promise<void> }

/** The whole HTTP side of the platform: Express in front, Payload's API and GraphQL behind it, the admin panel beside. */
export async function createApp({ server, phase }: { server: Server; phase: () => Phase }): Promise<App> {
  const payload = await getPayload({ config })
  const panel = env.adminPanel ? await adminPanel({ server, payload }) : undefined
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustedProxies)
  app.set('query parser', 'simple')
  app.use(requestContext)
  app.use(callerContext)
  app.use(securityHeaders())
  app.get('/healthz', (_req, res) => answerLiveness({ res, phase: phase() }))
  app.use(
    cors({
      origin: env.corsOrigins,
      credentials: true,
      exposedHeaders: [
        'Retry-After',
        'X-Request-Id',
        'Content-Disposition',
        // Viewers of PDF and film fetch ranges by themselves.
        'Accept-Ranges',
        'Content-Range',
        'ETag',
      ],
    }),
  )
  app.use(compression({ filter: isCompressible }))
  app.get('/api/health', notKept, (_req, res) => answerHealth({ res, phase: phase(), check: checkHealth }))
  app.post('/api/graphql', notKept, graphQlApi(config))
  app.use('/api', notKept, restApi(config))
  if (panel) app.use(['/admin', '/_next'], panel.handler)
  app.get('/', (_req, res) => res.redirect(env.adminPanel ? '/admin' : '/api/docs'))
  app.use(() => {
    throw fail('not_found')
  })
  app.use(answerExpressError)
  return {
    app,
    payload,
    close: async () => {
      await panel?.close()
      const { pool } = payload.db
      mailer.close()
      await payload.destroy()
      // Payload leaves its connections open.
      await pool.end()
    },
  }
}

/** No cache keeps what the API answers unless the answer itself allows that, as the agency's pictures do. */
const notKept: express.RequestHandler = (req, res, next) => {
  if (!req.originalUrl.startsWith('/api/media/file/')) res.setHeader('Cache-Control', 'no-store')
  next()
}

function isCompressible(req: express.Request, res: express.Response): boolean {
  return !res.getHeader('Content-Type')?.toString().startsWith('text/event-stream') && compression.filter(req, res)
}
