import fc from 'fast-check'
import { slugs } from '../../../src/slugs.ts'
import type { Document } from '../openApi/checkAnswers.ts'
import type { DocumentOperation } from './documentOperations.ts'
import { hostileText, idOf } from './hostileValues.ts'
import { bodyOf, type FuzzBody } from './bodyOf.ts'
import { valueOf } from './valueOf.ts'

export type FuzzRequest = { method: string; path: string; headers: Record<string, string>; body: FuzzBody | null }

const strangeQueries = [
  'where[or][0][id][exists]=true&where[or][1][createdAt][exists]=x',
  'where[__proto__][equals]=1&select[__proto__]=true',
  'where[constructor][prototype][equals]=1',
  'where=1&where[id]=2&where[]=3',
  'where[id][in]=a,b,c&where[id][near]=1',
  'where[and]=x&where[or][a][b][c][d]=1',
  'where[client][like]=%00&where[createdAt][greater_than]=soon',
  'limit=1&limit=2&page=0&page=-1',
  'limit[]=1&depth[a]=2&sort[]=id&sort[]=-id',
  'limit=-1&page=1e9&depth=99',
  'limit=0&pagination=false&joins=false',
  'sort=constructor&sort=__proto__',
  'sort=-a.b.c.d,,,-',
  'select[id]=false&select[a][b]=true&populate[users]=true',
  'populate[users][email]=true&depth=3&draft=true&trash=true&locale=all&fallback-locale=x',
  'after=&count=estimate',
  'after=AAAA&page=2',
  'count=maybe&after=%f0%28%8c%28',
  '%ff=%fe&%00=%00&=&&&',
  'a[b][c][d][e][f][g][h][i][j]=1',
  'from=2026-13-01&to=0000-00-00',
  '?????',
  'search=%25_%5c%27%22',
]
const strangeHeaders: Record<string, readonly string[]> = {
  accept: ['', 'application/xml', '*/*;q=x', 'text/html'],
  'accept-language': ['ar', 'xx-YY-zz;q=9', '*', 'a'.repeat(3_000)],
  'idempotency-key': ['', 'a', ' ', 'x'.repeat(256), 'a b', 'a,b', '\xe9'],
  range: ['bytes=0-', 'bytes=9-1', 'bytes=-0', 'bytes=99999999999999999999-', 'pages=1-2', 'bytes=0-1,3-4'],
  'if-none-match': ['*', '"a"', 'W/"a', ','],
  'if-match': ['"2026-01-01T00:00:00.000Z"', '*', '"'],
  'last-event-id': ['1.a', '-1', '99999999999999999999', 'x'.repeat(2_000)],
  'x-payload-http-method-override': ['GET', 'DELETE', 'x'],
  'x-http-method-override': ['GET'],
  'x-forwarded-for': ['::1', 'a,b,c', '1.2.3.4'],
  'stripe-signature': ['t=1,v1=a', 't=,v1=', 'x'],
  cookie: ['payload-token=a.b.c', 'payload-token=', '__proto__=1; a', 'payload-token=%ff'],
  origin: ['null', 'http://evil.example', 'x'],
  'content-encoding': ['gzip', 'x'],
  'transfer-encoding': ['chunked'],
}

type RequestOfArgs = { operation: DocumentOperation; document: Document }

/** How many of twenty values are odd: in requests that get far, in those that are wrong in one place, and in others. */
const oddities = [0, 1, 4]

/** Requests to one operation, from those that it asks for to those that nobody would send. */
export function requestOf(args: RequestOfArgs): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(...oddities.map((odd) => oddRequestOf({ ...args, odd })))
}

type OddArgs = RequestOfArgs & { odd: number }

function oddRequestOf({ operation, document, odd }: OddArgs): fc.Arbitrary<FuzzRequest> {
  const { method, json, form, example } = operation
  return fc
    .record({
      path: pathOf({ path: operation.path, odd }),
      query: queryOf({ operation, document, odd }),
      headers: odd === 0 ? fc.constant({}) : headersOf(),
      body: method === 'GET' ? fc.constant(null) : bodyOf({ json, form, example, document, odd }),
    })
    .map(({ path, query, headers, body }) => ({
      method,
      path: `/api${path}${query && `?${query}`}`,
      headers,
      body,
    }))
}

/** Parameters are rows of the collection that the path names before them, or something else. */
function pathOf({ path, odd }: { path: string; odd: number }): fc.Arbitrary<string> {
  const parts = path.split('/').map((part, index, all) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined) return fc.constant(part)
    const row = idOf(collectionOf({ name, before: all.slice(0, index) }))
    if (odd === 0) return row
    return fc.oneof(
      { weight: 16 / odd, arbitrary: row },
      { weight: 1, arbitrary: idOf('*') },
      // Without it the path is another operation's.
      { weight: 1, arbitrary: hostileText.map((text) => escaped(text) || '%20') },
      { weight: 1, arbitrary: fc.constantFrom('%', '%ff', '%00', '..', '%2e%2e', '%2F', '[id]', '*', ':id', '(') },
    )
  })
  return fc.tuple(...parts).map((all) => all.join('/'))
}

type CollectionOfArgs = { name: string; before: string[] }

/** `/projects/{id}/milestones/{milestoneId}`: project-milestones; `/admin/users/{id}`: users. */
function collectionOf({ name, before }: CollectionOfArgs): string {
  if (name === 'path' || name === 'collection' || name === 'asset') return name
  const parts = before.filter((part) => part !== '' && !part.startsWith('{')).toReversed()
  const fits = (slug: string) => parts.some((part) => slug === part || slug.endsWith(`-${part}`))
  const [last = ''] = parts
  return slugs.find((slug) => slug === last || slug.endsWith(`-${last}`)) ?? slugs.find(fits) ?? '*'
}

function queryOf({ operation, document, odd }: OddArgs): fc.Arbitrary<string> {
  const suffixes = odd === 0 ? [''] : ['', '', '', '[]', '[equals]', '[a][b]']
  const known = operation.query.map(({ name, schema, isRequired }) =>
    fc
      .tuple(fc.nat(5), valueOf({ schema, document, odd, name }), fc.constantFrom(...suffixes))
      .map(([luck, value, suffix]) =>
        luck > 4 || (isRequired && luck >= odd) ? [`${name}${suffix}=${escaped(asText(value))}`] : [],
      ),
  )
  if (odd === 0) return fc.tuple(...known).map((parts) => parts.flat().join('&'))
  return fc.oneof(
    { weight: 20 / odd, arbitrary: fc.tuple(...known).map((parts) => parts.flat().join('&')) },
    { weight: 2, arbitrary: fc.constantFrom(...strangeQueries) },
    { weight: 1, arbitrary: fc.tuple(hostileText, hostileText).map((pair) => pair.map(escaped).join('=')) },
  )
}

/** Seldom one that is strange. */
export function headersOf(): fc.Arbitrary<Record<string, string>> {
  const one = fc
    .constantFrom(...Object.keys(strangeHeaders))
    .chain((name) => fc.constantFrom(...(strangeHeaders[name] ?? [''])).map((value) => ({ [name]: value })))
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: one })
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** A head is never longer than what servers read, so that the answer is the platform's. */
function escaped(text: string): string {
  const cut = text.slice(0, 900).toWellFormed()
  return cut.startsWith('@row:') ? cut : encodeURIComponent(cut)
}
