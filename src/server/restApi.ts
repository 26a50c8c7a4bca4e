import type { RequestHandler } from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { fail, type ErrorCode } from '../errors.ts'
import { localizeError } from '../http/localizeError.ts'
import type { Locale } from '../i18n/locales.ts'
import { acceptedLocale } from './acceptedLocale.ts'
import { allowedMethods } from './allowedMethods.ts'
import { answerOnce } from './answerOnce.ts'
import { boundRequest } from './boundRequest.ts'
import { sendWebResponse, toWebRequest } from './bridge.ts'
import { isSafePath } from './isSafePath.ts'
import { routeTable, type RouteTable } from './routeTable.ts'

/** Other methods are refused: a web `Request` cannot even be built for some of them. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Payload's REST and our endpoints, straight from Express. */
export function restApi({ config, payload }: { config: Promise<SanitizedConfig>; payload: Payload }): RequestHandler {
  const routes = routeTable(payload.config)
  return async (req, res) => {
    if (!methods.has(req.method) || !isSafePath(req.originalUrl) || asksForVersions(req)) throw fail('not_found')
    const request = await boundRequest(toWebRequest({ req, res }))
    const run = async (asked: Request) =>
      inContractShape({
        response: await handleEndpoints({ config, request: asked }),
        method: req.method,
        path: req.path,
        // Elsewhere the case of letters does not matter.
        routes: req.baseUrl === '/api' ? routes : () => [],
        locale: acceptedLocale(req),
      })
    await sendWebResponse({ response: await answerOnce({ request, payload, run }), req, res })
  }
}

/** No collection keeps versions. Payload's route that restores one fails without them, so it is not served. */
function asksForVersions({ method, path }: { method: string; path: string }): boolean {
  return /^\/payload-[a-z-]+\/versions(\/|$)/.test(path) || (method === 'POST' && /\/versions\/[^/]+\/?$/.test(path))
}

type InContractShapeArgs = { response: Response; method: string; path: string; routes: RouteTable; locale: Locale }

/** Reshapes what Payload answers without its error hook, mostly unknown routes, into the contract's error. */
async function inContractShape({ response, method, path, routes, locale }: InContractShapeArgs): Promise<Response> {
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return response
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (text.startsWith('{"errors":[{"message"') && text.includes('"code"'))
    return new Response(text, { status: response.status, headers })
  const allowed = response.status === 404 ? allowedMethods({ routes, path }) : []
  const isOther = allowed.length > 0 && !allowed.includes(method)
  if (isOther) headers.set('allow', allowed.join(', '))
  const error = fail(isOther ? 'method_not_allowed' : codeFor({ status: response.status, path }))
  return Response.json({ errors: [localizeError({ error, locale })] }, { status: error.status, headers })
}

function codeFor({ status, path }: { status: number; path: string }): ErrorCode {
  if (status === 404 || status === 501) return 'not_found'
  if (status === 503) return 'unavailable'
  // Payload answers a missing image with 500.
  if (status === 500 && path.startsWith('/media/file/')) return 'not_found'
  return status < 500 ? 'validation_failed' : 'internal_error'
}
