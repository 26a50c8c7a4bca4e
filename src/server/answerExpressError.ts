import type { ErrorRequestHandler } from 'express'
import { noteFailure } from '../adapters/requestScope.ts'
import { localizeError } from '../http/localizeError.ts'
import { toPlatformError } from '../http/toPlatformError.ts'
import { acceptedLocale } from './acceptedLocale.ts'
import { drainRequest } from './drainRequest.ts'

/**
 * Answers any error thrown outside Payload in the shape of the contract. Express recognizes error handlers by four
 * parameters.
 */
export const answerExpressError: ErrorRequestHandler = async (err, req, res, _next) => {
  const error = toPlatformError({ error: err, req: undefined })
  const { status, code, retryAfterSeconds } = error
  noteFailure({ error: err, answer: { status, code } })
  if (res.headersSent) {
    res.destroy()
    return
  }
  await drainRequest(req)
  if (retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(retryAfterSeconds))
  res.status(status).json({ errors: [localizeError({ error, locale: acceptedLocale(req) })] })
}
