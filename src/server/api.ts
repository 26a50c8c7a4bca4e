import type { RequestHandler } from 'express'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { fail, type ErrorCode } from '../errors.ts'
import { refusalIn } from '../http/refusalIn.ts'
import { boundRequest } from './boundRequest.ts'
import { sendWebResponse, toWebRequest } from './bridge.ts'
import { isSafePath } from './isSafePath.ts'

/** Others are refused: a web `Request` cannot even be made of some. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Payload's REST and our endpoints, straight from Express. */
export function restApi(config: Promise<SanitizedConfig>): RequestHandler {
  return async (req, res) => {
    if (!methods.has(req.method) || !isSafePath(req.originalUrl) || asksForVersions(req)) throw fail('not_found')
    const request = await boundRequest(toWebRequest({ req, res }))
    const response = await handleEndpoints({ config, request })
    await sendWebResponse({
      response: await inContractShape({ response, path: req.path, language: req.acceptsLanguages('en', 'ar') || 'en' }),
      req,
      res,
    })
  }
}

/** Nothing here keeps versions. Payload's way to restore one trips over that, and its own collections do by every way. */
function asksForVersions({ method, path }: { method: string; path: string }): boolean {
  return /^\/payload-[a-z-]+\/versions(\/|$)/.test(path) || (method === 'POST' && /\/versions\/[^/]+\/?$/.test(path))
}

/** What Payload answers past its error hook (an unknown route, mostly) in the shape of every other error. */
async function inContractShape({
  response,
  path,
  language,
}: {
  response: Response
  path: string
  language: string
}): Promise<Response> {
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return response
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (text.startsWith('{"errors":[{"message"') && text.includes('"code"'))
    return new Response(text, { status: response.status, headers })
  const error = fail(codeFor({ status: response.status, path }))
  return Response.json({ errors: [refusalIn({ error, language })] }, { status: error.status, headers })
}

function codeFor({ status, path }: { status: number; path: string }): ErrorCode {
  if (status === 404 || status === 501) return 'not_found'
  if (status === 503) return 'unavailable'
  // A picture that is not there is a fault to Payload.
  if (status === 500 && path.startsWith('/media/file/')) return 'not_found'
  return status < 500 ? 'validation_failed' : 'internal_error'
}
