import type { SanitizedConfig } from 'payload'
import { routeTable } from '../routeTable.ts'

export type NameRoute = (asked: { method: string; path: string }) => string

/** Every path that no route has, so that nobody can make up names. */
const unknown = 'unmatched'

const ofExpress = new Set(['/', '/healthz', '/metrics', '/api/health', '/api/graphql'])

/**
 * Names the route of a request by its pattern, as Payload finds it: by the collection's endpoints where the path begins
 * with one, in their order. There are as many names as routes, whatever is asked for.
 */
export function createRouteNames(config: SanitizedConfig): NameRoute {
  const routes = routeTable(config)
  return ({ method, path }) => {
    if (ofExpress.has(path)) return path
    const [, mounted, rest] = /^\/(admin|_next|portal|api)((?:\/.*)?)$/is.exec(path) ?? []
    if (mounted === undefined || rest === undefined) return unknown
    if (mounted.toLowerCase() !== 'api') return `/${mounted.toLowerCase()}/*`
    const asked = method === 'HEAD' ? 'get' : method.toLowerCase()
    const found = routes(rest).find((each) => each.method === asked && each.pattern.test(rest))
    return found ? `/api${found.path.replace(/\(.*?\)/g, '')}` : unknown
  }
}
