import type { Request, RequestHandler, Response } from 'express'
import { randomUUID } from 'node:crypto'
import { logger } from '../adapters/logger.ts'
import { requestScope, type RequestScope } from '../adapters/requestScope.ts'
import { serializeError } from '../adapters/serializeError.ts'
import { isFromTrustedProxy } from './isFromTrustedProxy.ts'

declare global {
  // Express' own way to extend its request.
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface Request {
      /** Random. Identifies the request in activity entries; their digest relies on it being unguessable. */
      id: string
    }
  }
}

const wellFormed = /^[\w.:-]{1,128}$/
const maxPath = 300
const probes = new Set(['/healthz', '/api/health'])

/**
 * Gives the request an id and logs it in one line when it is answered: method, path without query, status, duration,
 * the caller's id and the error. No body, address or name. A trusted proxy's `X-Request-Id` is used when there is one.
 */
export const requestContext: RequestHandler = (req, res, next) => {
  req.id = randomUUID()
  const scope: RequestScope = { requestId: nameOf(req) ?? req.id, isAnswered: false }
  res.setHeader('X-Request-Id', scope.requestId)
  const start = performance.now()
  res.once('close', () => {
    logRequest({ req, res, scope, durationMs: Math.round(performance.now() - start) })
    scope.isAnswered = true
  })
  requestScope.run(scope, next)
}

type LogRequestArgs = { req: Request; res: Response; scope: RequestScope; durationMs: number }

function logRequest({ req, res, scope, durationMs }: LogRequestArgs): void {
  const { requestId, traceId, user, failure } = scope
  const status = res.statusCode
  const line = {
    requestId,
    ...(requestId !== req.id && { activityId: req.id }),
    ...(traceId !== undefined && { traceId }),
    method: req.method,
    path: req.originalUrl.split('?', 1)[0]?.slice(0, maxPath),
    status,
    durationMs,
    ...(user !== undefined && { user }),
    ...(!res.writableFinished && { isAborted: true }),
    ...(failure !== undefined && describe(failure)),
  }
  // GraphQL answers failures with 200. A dependency that is down is logged elsewhere when a probe fails.
  const isFault = Math.max(status, failure?.status ?? 0) >= 500 && !probes.has(req.path)
  if (isFault) logger.error(line, 'request')
  else if (failure !== undefined && failure.status === undefined) logger.warn(line, 'request')
  else logger.info(line, 'request')
}

/**
 * The id from a trusted proxy, if it is short and cannot forge a log line or a header.
 */
function nameOf(req: Request): string | undefined {
  const given = req.headers['x-request-id']
  if (typeof given !== 'string' || !wellFormed.test(given)) return undefined
  return isFromTrustedProxy(req) ? given : undefined
}

/** Only faults are logged with their stack; refusals are routine. */
function describe({ error, status = 500, code }: NonNullable<RequestScope['failure']>): Record<string, unknown> {
  const { stack, ...cause } = serializeError(error)
  return { ...(code !== undefined && { code }), cause: status >= 500 ? { ...cause, stack } : cause }
}
