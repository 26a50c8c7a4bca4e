import type { Request, RequestHandler, Response } from 'express'
import { randomUUID } from 'node:crypto'
import { logger } from '../adapters/logger.ts'
import { requestScope, type RequestScope } from '../adapters/requestScope.ts'
import { serializeError } from '../adapters/serializeError.ts'

declare global {
  // Express' own way to extend its request.
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface Request {
      /** Random. Names the request in the activity entries, whose digest depends on that nobody can guess it. */
      id: string
    }
  }
}

const wellFormed = /^[\w.:-]{1,128}$/
const maxPath = 300
const probes = new Set(['/healthz', '/api/health'])

/**
 * Names the request, and logs it in one line when it is answered: method, path without its query, status, time, who
 * called by id, and what went wrong. No body, no address, no name. The name is that of the `X-Request-Id` of a
 * trusted proxy, else the request's own id.
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

function logRequest({
  req,
  res,
  scope,
  durationMs,
}: {
  req: Request
  res: Response
  scope: RequestScope
  durationMs: number
}): void {
  const { requestId, user, failure } = scope
  const status = res.statusCode
  const line = {
    requestId,
    ...(requestId !== req.id && { activityId: req.id }),
    method: req.method,
    path: req.originalUrl.split('?', 1)[0]?.slice(0, maxPath),
    status,
    durationMs,
    ...(user !== undefined && { user }),
    ...(!res.writableFinished && { isAborted: true }),
    ...(failure !== undefined && describe(failure)),
  }
  // GraphQL answers 200 to what failed. A dependency that is down has a line already when a probe is told.
  const isFault = Math.max(status, failure?.status ?? 0) >= 500 && !probes.has(req.path)
  if (isFault) logger.error(line, 'request')
  else if (failure !== undefined && failure.status === undefined) logger.warn(line, 'request')
  else logger.info(line, 'request')
}

/**
 * The id that a trusted proxy gave, where it is one: of bounded length, and nothing that could forge a line or a
 * header.
 */
function nameOf(req: Request): string | undefined {
  const given = req.headers['x-request-id']
  if (typeof given !== 'string' || !wellFormed.test(given)) return undefined
  // Compiled by Express from `trust proxy`.
  const isTrusted = req.app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return isTrusted(req.socket.remoteAddress ?? '', 0) ? given : undefined
}

/** The stack is told of faults only: refusals are everyday. */
function describe({ error, status = 500, code }: NonNullable<RequestScope['failure']>): Record<string, unknown> {
  const { stack, ...cause } = serializeError(error)
  return { ...(code !== undefined && { code }), cause: status >= 500 ? { ...cause, stack } : cause }
}
