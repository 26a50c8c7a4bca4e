import type { RequestHandler } from 'express'
import { Counter, Histogram, type Registry } from 'prom-client'
import type { NameRoute } from './createRouteNames.ts'

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const usual = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Counts every request once it is over, by its route. Event streams and requests whose client has left have no
 * duration: it is not ours.
 */
export function observeRequests({ registry, nameRoute }: { registry: Registry; nameRoute: NameRoute }): RequestHandler {
  const registers = [registry]
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that are over.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route'],
    buckets,
    registers,
  })
  return (req, res, next) => {
    const arrivedAtMs = performance.now()
    res.once('close', () => {
      const [path = ''] = req.originalUrl.split('?', 1)
      const method = usual.has(req.method) ? req.method : 'other'
      const route = nameRoute({ method, path })
      requests.inc({ method, route, status: res.writableFinished ? String(res.statusCode) : 'aborted' })
      const isStream = res.getHeader('Content-Type')?.toString().startsWith('text/event-stream') === true
      if (res.writableFinished && !isStream)
        durations.observe({ method, route }, (performance.now() - arrivedAtMs) / 1000)
    })
    next()
  }
}
