import type { IncomingMessage } from 'node:http'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { logger } from '../adapters/logger.ts'
import { env } from '../env.ts'
import { fail } from '../errors.ts'
import { hasErrorCode } from '../hasErrorCode.ts'
import { readOn } from './readOn.ts'
import { webHeaders } from './webHeaders.ts'

/** Bodies of anything but forms. A contract of 100 pages stays under it. */
const maxJsonBytes = 4 * 1024 * 1024
/** Such a body is here in a moment. */
const maxJsonMs = 60_000
const keepAliveMs = 30_000
const lastWordsMs = 1_000
const clientLeft = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE', 'ECONNRESET', 'EPIPE']

/** An Express request as the web `Request` that Payload takes. It ends with the connection; its URL is the configured one, never the Host header. */
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

/** Path and query only: a request line may carry a whole URL of somebody else's. */
function urlOf(target: string): URL {
  const asked = new URL(target, env.backendUrl)
  const url = new URL(env.backendUrl)
  url.pathname = asked.pathname
  url.search = asked.search
  return url
}

type Sending = { response: Response; req: ExpressRequest; res: ExpressResponse }

/**
 * Sends a web `Response` over Express, cookies kept apart. Its body is read to the end or cancelled, at whatever moment the client leaves and
 * whatever fails on the way: files, rows and places in the hub are given back.
 */
export async function sendWebResponse(sending: Sending): Promise<void> {
  try {
    await send(sending)
  } finally {
    await discard(sending.response)
  }
}

async function send({ response, req, res }: Sending): Promise<void> {
  if (response.status >= 400) await readOn(req)
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
  res.flushHeaders()
  const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream') === true
  if (isEndless) req.socket.setKeepAlive(true, keepAliveMs)
  const body = Readable.fromWeb(
    response.body as unknown as NodeReadableStream,
    // Of a stream of events nothing is kept here for a slow reader.
    isEndless ? { highWaterMark: 1 } : {},
  )
  // It may still fail when nobody pipes it any more: that ends this answer, never the process.
  body.on('error', () => undefined)
  if (isEndless) body.once('end', () => endSoon(res))
  try {
    await pipeline(body, res)
  } catch (err) {
    // `pipeline` throws at once, and leaves the body as it is, where the client has left before the answer.
    body.destroy()
    res.destroy()
    if (!isEndless && !hasErrorCode(err, ...clientLeft)) logger.warn({ err, requestId: req.id }, 'an answer broke off')
  }
}

/** Nobody is going to read the body. One that was read, or is being let go, stays as it is. */
async function discard({ body }: Response): Promise<void> {
  if (body && !body.locked) await body.cancel().catch(() => undefined)
}

/** A stream of events that was ended is over soon, also where its reader does not take the rest. */
function endSoon(res: ExpressResponse): void {
  const timer = setTimeout(() => res.destroy(), lastWordsMs)
  res.once('close', () => clearTimeout(timer))
}

/**
 * The body, refused with `too_large` as soon as it is larger than a JSON body may be. Forms have limits of their own, and go through a stream of
 * their own: whoever gives one up ends that stream and not the request, whose rest is still to be read.
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
