import type { Endpoint, SanitizedConfig } from 'payload'

/** `path` is the pattern, as `/contracts/:id/sign`. */
export type Route = { method: string; path: string; pattern: RegExp }

/** The routes that the first part of a path under `/api` leads to, in the order in which Payload tries them. */
export type RouteTable = (path: string) => readonly Route[]

/** Every route of Payload and of our endpoints. */
export function routeTable({ collections, globals, endpoints }: SanitizedConfig): RouteTable {
  const routes = new Map<string, Route[]>()
  const add = (base: string, more: readonly Omit<Endpoint, 'root'>[] | false) => {
    for (const { method, path } of more || []) {
      const whole = `${base}${path === '/' ? '' : path}`
      const first = firstSegment(whole)
      routes.set(first, [...(routes.get(first) ?? []), { method, path: whole, pattern: patternOf(whole) }])
    }
  }
  add('', endpoints)
  for (const each of collections) {
    routes.delete(each.slug)
    add(`/${each.slug}`, each.endpoints)
  }
  for (const each of globals) add(`/globals/${each.slug}`, each.endpoints)
  return (path) => routes.get(firstSegment(path)) ?? []
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
