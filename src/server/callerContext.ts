import type { RequestHandler } from 'express'
import { runFor } from '../adapters/database/runFor.ts'

/** The database knows whom it works for: who leaves while still waiting for it leaves the line. */
export const callerContext: RequestHandler = (_req, res, next) => {
  const gone = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  runFor({ caller: { purpose: 'request', signal: gone.signal }, work: next })
}
