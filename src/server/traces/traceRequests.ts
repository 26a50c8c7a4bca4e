import type { RequestHandler } from 'express'
import { requestScope } from '../../adapters/requestScope.ts'
import { runInSpan, startSpan } from '../../adapters/traces/spans.ts'
import { isFromTrustedProxy } from '../isFromTrustedProxy.ts'
import type { NameRoute } from '../metrics/createRouteNames.ts'

const usual = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** Asked every few seconds by machines. */
const untraced = new Set(['/healthz', '/api/health', '/metrics'])

/**
 * A span for each request, by the pattern of its route: no path, query, address or name. It goes on from the
 * `traceparent` of a trusted proxy; anyone else's is not read.
 */
export function traceRequests({ nameRoute }: { nameRoute: NameRoute }): RequestHandler {
  return (req, res, next) => {
    const [path = ''] = req.originalUrl.split('?', 1)
    if (untraced.has(path)) return next()
    const method = usual.has(req.method) ? req.method : '_OTHER'
    const route = nameRoute({ method, path })
    const scope = requestScope.getStore()
    const given = req.headers['traceparent']
    const span = startSpan({
      name: `${method} ${route}`,
      kind: 'server',
      traceparent: typeof given === 'string' && isFromTrustedProxy(req) ? given : undefined,
      attributes: {
        'http.request.method': method,
        'http.route': route,
        ...(scope && { 'alphazee.request_id': scope.requestId }),
      },
    })
    if (scope && span) scope.traceId = span.traceId
    res.once('close', () => {
      const status = Math.max(res.statusCode, scope?.failure?.status ?? 0)
      const failure = status >= 500 ? (scope?.failure?.code ?? String(status)) : undefined
      span?.end({ attributes: { 'http.response.status_code': res.statusCode }, failure })
    })
    runInSpan({ span, work: next })
  }
}
