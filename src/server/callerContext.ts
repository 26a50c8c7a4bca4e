import type { RequestHandler, Response } from 'express'
import { runFor, type Caller } from '../adapters/database/runFor.ts'

/** Tells the database who is calling, so that a caller who leaves also leaves the queue for a connection. */
export const callerContext: RequestHandler = (_req, res, next) => {
  runFor({ caller: new RequestCaller(res), work: next })
}

/**
 * The signal is made when someone wants to wait with it, which no read does. A class, because V8 makes a shape of its
 * own for each object literal with accessors, and keeps what they refer to until it collects old objects.
 */
class RequestCaller implements Caller {
  readonly purpose = 'request'
  readonly #res: Response
  #signal: AbortSignal | undefined
  #isRemoved = false

  constructor(res: Response) {
    this.#res = res
  }

  get signal(): AbortSignal | undefined {
    if (!this.#isRemoved) this.#signal ??= signalOf(this.#res)
    return this.#signal
  }

  set signal(given: AbortSignal | undefined) {
    this.#signal = given
    this.#isRemoved = given === undefined
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
