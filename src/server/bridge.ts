import type { IncomingMessage } from 'node:http'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { logger } from '../adapters/logger.ts'
import { env } from '../env.ts'
import { fail } from '../errors.ts'
import { hasErrorCode } from '../hasErrorCode.ts'
import { drainRequest } from './drainRequest.ts'
import { webHeaders } from './webHeaders.ts'

/** Limit for every body but forms. A contract of 100 pages fits. */
const maxJsonBytes = 4 * 1024 * 1024
/** A body this small arrives at once. */
const maxJsonMs = 60_000
const keepAliveMs = 30_000
const lastWordsMs = 1_000
const clientLeft = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE', 'ECONNRESET', 'EPIPE']

/**
 * Turns an Express request into the web `Request` that Payload takes. Its URL comes from the configuration, never from
 * Host.
 */
export function toWebRequest({ req, res }: { req: ExpressRequest; res: ExpressResponse }): Request {
  const controller = new AbortController()
  if (res.closed) controller.abort()
  res.once('close', () => {
    if (!res.writableFinished) controller.abort()
  })
  const headers = webHeaders(req)
  const method = req.method === 'HEAD' ? 'GET' : req.method
  const url = urlOf(req.originalUrl)
  if (method === 'GET') return new Request(url, { method, headers, signal: controller.signal })
  // Node's own web stream type and the DOM's differ in name only.
  const body = Readable.toWeb(bounded(req)) as unknown as ReadableStream
  return new Request(url, { method, headers, body, signal: controller.signal, duplex: 'half' } as RequestInit)
}

/** Path and query only: a request line may carry a full URL of another host. */
export function urlOf(target: string): URL {
  const asked = new URL(target, env.backendUrl)
  const url = new URL(env.backendUrl)
  url.pathname = asked.pathname
  url.search = asked.search
  return url
}

type Sending = { response: Response; req: ExpressRequest; res: ExpressResponse }

/**
 * Sends a web `Response` over Express. Its body is always read to the end or cancelled, whenever the client leaves and
 * whatever fails, so that files, rows and stream places are released.
 */
export async function sendWebResponse(sending: Sending): Promise<void> {
  try {
    await send(sending)
  } finally {
    await discard(sending.response)
  }
}

async function send({ response, req, res }: Sending): Promise<void> {
  if (response.status >= 400) await drainRequest(req)
  if (res.destroyed) return
  res.status(response.status)
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value)
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  if (!response.body || req.method === 'HEAD') {
    res.end()
    return
  }
  if (isInMemory(response)) {
    res.end(Buffer.from(await response.arrayBuffer()))
    return
  }
  res.flushHeaders()
  const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream') === true
  if (isEndless) req.socket.setKeepAlive(true, keepAliveMs)
  const body = Readable.fromWeb(
    response.body as unknown as NodeReadableStream,
    // An event stream is not buffered for a slow reader.
    isEndless ? { highWaterMark: 1 } : {},
  )
  // It can still fail after the pipe is gone. That ends this answer, never the process.
  body.on('error', () => undefined)
  if (isEndless) body.once('end', () => endSoon(res))
  try {
    await pipeline(body, res)
  } catch (err) {
    // When the client has already left, `pipeline` throws at once and leaves the body open.
    body.destroy()
    res.destroy()
    if (!isEndless && !hasErrorCode(err, ...clientLeft)) logger.warn({ err, requestId: req.id }, 'an answer broke off')
  }
}

/** JSON is made in memory, and leaves with its head in one packet. A stored file of that type names its length. */
function isInMemory({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') === true && !headers.has('content-length')
}

/** Cancels a body that nobody will read. Does nothing if it was read or is being cancelled. */
async function discard({ body }: Response): Promise<void> {
  if (body && !body.locked) await body.cancel().catch(() => undefined)
}

/** Ends an event stream within a short time, even if its reader does not take the rest. */
function endSoon(res: ExpressResponse): void {
  const timer = setTimeout(() => res.destroy(), lastWordsMs)
  res.once('close', () => clearTimeout(timer))
}

/**
 * The body, refused with `too_large` as soon as it exceeds the limit for JSON. Forms have their own limits and their
 * own stream: aborting a form ends that stream and not the request, whose rest still has to be read.
 */
function bounded(req: IncomingMessage): Readable {
  if (req.headers['content-type']?.startsWith('multipart/form-data')) {
    const form = new PassThrough()
    req.on('error', (err) => form.destroy(err))
    return req.pipe(form)
  }
  if (Number(req.headers['content-length'] ?? 0) > maxJsonBytes) throw fail('too_large')
  let bytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > maxJsonBytes ? fail('too_large') : null, chunk)
    },
  })
  const timer = setTimeout(() => req.destroy(), maxJsonMs).unref()
  req.on('error', (err) => counter.destroy(err))
  req.on('close', () => clearTimeout(timer))
  return req.pipe(counter)
}
