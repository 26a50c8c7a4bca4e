import type { Endpoint, SanitizedConfig } from 'payload'

export type NameRoute = (asked: { method: string; path: string }) => string

/** Every path that no route has, so that nobody can make up names. */
const unknown = 'unmatched'

type Route = { method: string; pattern: RegExp; name: string }

const ofExpress = new Set(['/', '/healthz', '/metrics', '/api/health', '/api/graphql'])

/**
 * Names the route of a request by its pattern, as Payload finds it: by the collection's endpoints where the path begins
 * with one, in their order. There are as many names as routes, whatever is asked for.
 */
export function createRouteNames({ collections, globals, endpoints }: SanitizedConfig): NameRoute {
  const routes = new Map<string, Route[]>()
  const add = (base: string, more: readonly Omit<Endpoint, 'root'>[] | false) => {
    for (const { method, path } of more || []) {
      const whole = `${base}${path === '/' ? '' : path}`
      const first = firstSegment(whole)
      const name = `/api${whole.replace(/\(.*?\)/g, '')}`
      routes.set(first, [...(routes.get(first) ?? []), { method, pattern: patternOf(whole), name }])
    }
  }
  add('', endpoints)
  for (const each of collections) {
    routes.delete(each.slug)
    add(`/${each.slug}`, each.endpoints)
  }
  for (const each of globals) add(`/globals/${each.slug}`, each.endpoints)

  return ({ method, path }) => {
    if (ofExpress.has(path)) return path
    const [, mounted, rest] = /^\/(admin|_next|api)((?:\/.*)?)$/is.exec(path) ?? []
    if (mounted === undefined || rest === undefined) return unknown
    if (mounted.toLowerCase() !== 'api') return `/${mounted.toLowerCase()}/*`
    const asked = method === 'HEAD' ? 'get' : method.toLowerCase()
    const found = routes.get(firstSegment(rest))?.find((each) => each.method === asked && each.pattern.test(rest))
    return found?.name ?? unknown
  }
}

function firstSegment(path: string): string {
  return path.split('/', 2)[1] ?? ''
}

/** `/files/info/:path+`, `/:id`, `/:id([0-9a-f-]{36})` and `/paste-url/:id?`: what our endpoints and Payload's have. */
function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .slice(1)
    .map((part) => {
      if (!part.startsWith(':')) return `/${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
      if (part.endsWith(')')) return `/${part.slice(part.indexOf('('))}`
      if (part.endsWith('+')) return '/.+'
      return part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+'
    })
  return new RegExp(`^${parts.join('')}/?$`, 'i')
}
