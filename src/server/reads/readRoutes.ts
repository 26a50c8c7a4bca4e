import type { Endpoint, Payload, SanitizedCollectionConfig } from 'payload'
import { compileCollection } from '../../adapters/reads/compileCollection.ts'
import type { PlainRead } from '../../http/defineEndpoint.ts'
import { isSlug, type Slug } from '../../slugs.ts'

type ReadRoute = { kind: 'document'; slug: Slug } | { kind: 'endpoint'; answer: PlainRead }

/** What a GET of this path under `/api` reads, and the id in it. */
export type FoundRoute = { route: ReadRoute; id?: string }
type Routes = { byPath: Map<string, ReadRoute>; documents: Map<string, ReadRoute> }

const oneOfOurs = '/:id([0-9a-fA-F-]{36})'
const isId = /^[\da-fA-F]{8}(-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$/

/**
 * The reads that need nothing of a web request: lists and documents of collections that compile, and our endpoints that
 * say so. Taken from the endpoints that Payload itself would look through, in its order.
 */
export function readRoutes(payload: Payload): (path: string) => FoundRoute | undefined {
  const routes: Routes = { byPath: new Map(), documents: new Map() }
  for (const { config } of Object.values(payload.collections)) addRoutes({ routes, payload, config })
  return (path) => {
    const route = routes.byPath.get(path)
    if (route) return { route }
    const at = path.lastIndexOf('/')
    const id = path.slice(at + 1)
    const document = routes.documents.get(path.slice(0, at))
    return document && isId.test(id) ? { route: document, id } : undefined
  }
}

type AddRoutesArgs = { routes: Routes; payload: Payload; config: SanitizedCollectionConfig }

function addRoutes({ routes: { byPath, documents }, payload, config }: AddRoutesArgs): void {
  const { slug, endpoints } = config
  if (endpoints === false || !isSlug(slug)) return
  const gets = endpoints.filter(({ method }) => method === 'get')
  const isCompiled = compileCollection({ payload, config }) !== null
  const ofDocuments = gets.find(({ path }) => path === oneOfOurs || path === '/:id')
  for (const endpoint of gets) {
    const { path } = endpoint
    const route = routeOf({ endpoint, slug, isCompiled })
    if (!route) continue
    if (endpoint === ofDocuments) documents.set(`/${slug}`, route)
    const isFirst = gets.find((each) => matches({ pattern: each.path, path })) === endpoint
    if (isFirst && /^[\w/-]+$/.test(path)) byPath.set(path === '/' ? `/${slug}` : `/${slug}${path}`, route)
  }
}

type RouteOfArgs = { endpoint: Omit<Endpoint, 'root'>; slug: Slug; isCompiled: boolean }

function routeOf({ endpoint: { path, custom }, slug, isCompiled }: RouteOfArgs): ReadRoute | undefined {
  const read: unknown = custom?.['plainRead']
  const isOfRows = path === '/' || path.includes(':')
  if (isOfRows && !isCompiled) return undefined
  if (typeof read === 'function') return { kind: 'endpoint', answer: read as PlainRead } // as `mount` puts it there
  return path === '/:id' && custom?.['description'] === undefined ? { kind: 'document', slug } : undefined
}

/** Whether a pattern of Payload's router may match a path without parameters. Ids of ours are no words. */
function matches({ pattern, path }: { pattern: string; path: string }): boolean {
  if (pattern === path) return true
  if (!pattern.includes(':') || pattern === oneOfOurs) return false
  return path !== '/' && pattern.split('/').length === path.split('/').length
}
