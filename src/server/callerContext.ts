import type { RequestHandler } from 'express'
import { runFor } from '../adapters/database/runFor.ts'

/** Tells the database who is calling, so that a caller who leaves also leaves the queue for a connection. */
export const callerContext: RequestHandler = (_req, res, next) => {
  const gone = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  runFor({ caller: { purpose: 'request', signal: gone.signal }, work: next })
}
