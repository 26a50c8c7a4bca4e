import type { RequestHandler, Response } from 'express'
import { runFor, type Caller } from '../adapters/database/runFor.ts'

/** Tells the database who is calling, so that a caller who leaves also leaves the queue for a connection. */
export const callerContext: RequestHandler = (_req, res, next) => {
  runFor({ caller: callerOf(res), work: next })
}

/** The signal is made when someone wants to wait with it, which no read does. */
function callerOf(res: Response): Caller {
  let signal: AbortSignal | undefined
  let isRemoved = false
  return {
    purpose: 'request',
    get signal() {
      if (!isRemoved) signal ??= signalOf(res)
      return signal
    },
    set signal(given) {
      signal = given
      isRemoved = given === undefined
    },
  }
}

function signalOf(res: Response): AbortSignal {
  const gone = new AbortController()
  if (res.closed && !res.writableFinished) gone.abort()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  return gone.signal
}
