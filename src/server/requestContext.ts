import type { RequestHandler } from 'express'
import { randomUUID } from 'node:crypto'
import { logger } from '../adapters/logger.ts'

declare global {
  // Express' own way to extend its request.
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface Request {
      /** Names the request in the log, the activity entries and the `X-Request-Id` of the answer. */
      id: string
    }
  }
}

/** Gives the request its id and logs it when it is answered: method, path without its query, status, time. No body, no address, no name. */
export const requestContext: RequestHandler = (req, res, next) => {
  req.id = randomUUID()
  res.setHeader('X-Request-Id', req.id)
  const start = performance.now()
  res.once('close', () => {
    const durationMs = Math.round(performance.now() - start)
    const level = res.statusCode >= 500 ? 'error' : 'info'
    const path = req.originalUrl.split('?', 1)[0]
    logger[level]({ requestId: req.id, method: req.method, path, status: res.statusCode, durationMs }, 'request')
  })
  next()
}
