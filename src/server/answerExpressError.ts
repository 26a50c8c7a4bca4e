import type { ErrorRequestHandler } from 'express'
import { noteFailure } from '../adapters/requestScope.ts'
import { refusalIn } from '../http/refusalIn.ts'
import { toPlatformError } from '../http/toPlatformError.ts'
import { readOn } from './readOn.ts'

/** The last resort: whatever was thrown outside Payload, in the contract's shape. Express knows an error handler by its four parameters. */
export const answerExpressError: ErrorRequestHandler = async (err, req, res, _next) => {
  const error = toPlatformError({ error: err, req: undefined })
  const { status, code, retryAfterSeconds } = error
  noteFailure({ error: err, answer: { status, code } })
  if (res.headersSent) {
    res.destroy()
    return
  }
  await readOn(req)
  if (retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(retryAfterSeconds))
  const language = req.acceptsLanguages('en', 'ar') || 'en'
  res.status(status).json({ errors: [refusalIn({ error, language })] })
}
