import { gzipSync, type ZlibOptions } from 'node:zlib'
import type { Request, RequestHandler } from 'express'
import { parseParams, type Payload, type PayloadRequest } from 'payload'
import { readDocument } from '../../adapters/reads/readCompiled.ts'
import { readApiKey } from '../../adapters/apiKeyToken.ts'
import { isUnconfirmed } from '../../adapters/database/confirmation.ts'
import { fail } from '../../errors.ts'
import { toPlatformError } from '../../http/toPlatformError.ts'
import { presumeCaller, sessionStrategy, Unconfirmed } from '../../workflows/auth/sessionStrategy.ts'
import { createReadRequest, loadLanguages, type Languages } from './createReadRequest.ts'
import { parsePlainQuery } from './parsePlainQuery.ts'
import { readRoutes, type FoundRoute } from './readRoutes.ts'

/** Characters. To compress so many takes less than half a millisecond; a stream for it takes several times as long. */
const largestAtOnce = 64 * 1024

type AnswerReadArgs = { payload: Payload; compress: RequestHandler; packing: ZlibOptions; smallestCompressed: number }
type Reads = { payload: Payload; languages: Languages }

/**
 * Answers the reads that clients send most, without a web request and without Payload's traversal, by the same policy,
 * hooks and fields. It answers with 200 or not at all: whatever else there is to say, Payload's own path says.
 */
export async function answerRead({
  payload,
  compress,
  packing,
  smallestCompressed,
}: AnswerReadArgs): Promise<RequestHandler> {
  const reads = { payload, languages: await loadLanguages(payload) }
  const routeOf = readRoutes(payload)
  return async (req, res, next) => {
    const found = req.method === 'GET' ? routeOf(req.path) : undefined
    const text = found && (await read({ req, found, ...reads }))
    if (text === undefined || text === null) return next()
    res.setHeader('Content-Type', 'application/json')
    res.setHeader('Cache-Control', 'no-store')
    const isSmall = text.length < smallestCompressed
    const isAtOnce = !isSmall && text.length <= largestAtOnce && req.acceptsEncodings('gzip') === 'gzip'
    if (!isSmall && !isAtOnce) return compress(req, res, () => res.end(text))
    // As `compress` says it of every answer.
    res.vary('Accept-Encoding')
    if (isSmall) return res.end(text)
    res.setHeader('Content-Encoding', 'gzip')
    res.end(gzipSync(text, packing))
  }
}

type ReadArgs = Reads & { req: Request; found: FoundRoute }

/** The answer's JSON, or `null` where Payload has to answer. */
async function read({ req, found, payload, languages }: ReadArgs): Promise<string | null> {
  const at = req.originalUrl.indexOf('?')
  const query = parsePlainQuery(at === -1 ? '' : req.originalUrl.slice(at + 1))
  if (!query) return null
  const routeParams = found.id === undefined ? {} : { id: found.id }
  const newRequest = () => createReadRequest({ req, payload, languages, query: { ...query }, routeParams })
  const headers = headersOf(req)
  // Scopes and limits of keys are checked there.
  if (readApiKey(headers) !== null) return null
  const presumed = newRequest()
  try {
    if (presumeCaller({ headers, req: presumed, payload })) {
      const body = await bodyOf({ found, asked: presumed })
      if (body === null || body === undefined) return null
      if (!isUnconfirmed(presumed)) return JSON.stringify(body)
    }
  } catch (err) {
    if (!(err instanceof Unconfirmed)) return refuse(err)
  }
  const asked = newRequest()
  const { user } = await sessionStrategy({ headers, payload, req: asked, strategyName: 'session' })
  if (!user) {
    // Payload's path would wait for the database once more.
    if (asked.context['isUnavailable'] === true) throw fail('unavailable')
    return null
  }
  asked.user = user
  try {
    const body = await bodyOf({ found, asked })
    return body === null || body === undefined ? null : JSON.stringify(body)
  } catch (err) {
    return refuse(err)
  }
}

/** Payload's path says what is wrong. Only for the database it would wait once more. */
function refuse(err: unknown): null {
  if (toPlatformError({ error: err, req: undefined }).code === 'unavailable') throw err
  return null
}

/** The strategy looks up few headers, and by name only. Making all of a web request's takes longer than that. */
function headersOf({ headers }: Request): Headers {
  const get = (name: string): string | null => {
    const value = headers[name.toLowerCase()]
    return Array.isArray(value) ? value.join(', ') : (value ?? null)
  }
  return { get } as Headers // of which it uses nothing else
}

async function bodyOf({ found: { route, id }, asked }: { found: FoundRoute; asked: PayloadRequest }): Promise<unknown> {
  if (route.kind === 'endpoint') return route.answer(asked)
  const { slug } = route
  const query = parseParams({ ...asked.query })
  // Of a document there is nothing more to ask.
  const isPlain = Object.keys(query).every((name) => name === 'depth')
  return isPlain && id !== undefined ? readDocument({ req: asked, slug, id, depth: query.depth }) : null
}
