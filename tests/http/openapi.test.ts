import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

type Operation = { 'x-allow'?: string; responses: Record<string, unknown>; operationId: string }
type Row = { method: string; path: string; who: string }

const areas: Record<string, string> = {
  Authentication: '/auth',
  Users: '/users',
  Projects: '/projects',
  Contracts: '/contracts',
  Money: '/payments',
  'Messages and notifications': '/messages',
  Files: '/files',
  Administration: '/admin',
  'The rest': '',
}

/** Every method and path that the tables of docs/api.md print, with who may call. */
function contractRows(): Row[] {
  const rows: Row[] = []
  let base = ''
  for (const line of readFileSync('docs/api.md', 'utf8').split('\n')) {
    const heading = /^## ([^,`]+)/.exec(line)?.[1]?.trim()
    if (heading !== undefined) base = areas[heading] ?? 'none'
    if (base === 'none' || !line.startsWith('| ')) continue
    const cells = line.split('|').map((cell) => cell.trim())
    const [, first = '', second = ''] = cells
    const who = base === '/admin' ? 'admin' : base === '' ? 'anyone' : second
    for (const { method, path } of methodsAndPaths(first)) rows.push({ method, path: absolute({ base, path }), who })
  }
  return rows
}

/**
 * `GET `/`, GET `/:id`` and `GET, POST `/project-types`, PUT `/…`` and a lone `/reports/aging` that goes on with the
 * last method.
 */
function methodsAndPaths(cell: string): { method: string; path: string }[] {
  let methods = ['GET']
  return [...cell.matchAll(/((?:(?:GET|POST|PUT|DELETE)(?:, )?)+ )?`(\/[^`]*)`/g)].flatMap(([, names, path = '']) => {
    if (names !== undefined)
      methods = names
        .trim()
        .split(', ')
        .map((name) => name.trim())
    return methods.map((method) => ({ method, path: path.split('?')[0] ?? '' }))
  })
}

function absolute({ base, path }: { base: string; path: string }): string {
  const joined = path.startsWith('/api/')
    ? path.slice(4)
    : path === '/healthz'
      ? path
      : `${base}${path === '/' ? '' : path}`
  return joined.replace(/:(\w+)/g, '{$1}')
}

const rows = contractRows().filter(({ path }) => path !== '/healthz')

let platform: Platform
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: object } }

beforeAll(async () => {
  platform = await startPlatform()
  const answer = await platform.anyone.get('/openapi.json')
  expect(answer.status).toBe(200)
  document = answer.body
})

afterAll(() => platform?.stop())

test('the contract has its rows', () => {
  expect(rows.length).toBeGreaterThan(95)
})

describe('every row of the contract is described', () => {
  test.each(rows)('$method $path', ({ method, path, who }) => {
    const operation = document.paths[path]?.[method.toLowerCase()]
    expect(operation).toBeDefined()
    const allow = operation?.['x-allow']
    if (allow === 'policy' || path === '/graphql' || path === '/stripe/webhooks') return
    const expected = who.startsWith('admin')
      ? ['admin']
      : who.startsWith('the client')
        ? ['client']
        : who.startsWith('anyone')
          ? ['anyone']
          : ['user']
    expect(expected).toContain(allow)
  })
})

test('operations are named once', () => {
  const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
  expect(new Set(ids).size).toBe(ids.length)
})

test('every reference leads somewhere', () => {
  for (const [, pointer = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = pointer
      .split('/')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
    expect([pointer, target === undefined]).toEqual([pointer, false])
  }
})

test('nullable and union types are described as such', async () => {
  const { users } = document.components.schemas as Record<string, { properties: Record<string, { type: unknown }> }>
  expect((await platform.admin.get('/users/profile')).body.avatar).toBeNull()
  expect(users?.properties['avatar']?.type).toEqual(['object', 'null'])
  const { contracts } = document.components.schemas as Record<string, { properties: Record<string, object> }>
  expect(contracts?.properties['taxMode']).toMatchObject({
    type: ['string', 'null'],
    enum: ['exclusive', 'inclusive', null],
  })
  const download: object = document.paths['/files/download/{path}']?.['get'] ?? {}
  const { responses } = download as { responses: Record<string, { content?: object }> }
  expect(Object.keys(responses)).toEqual([
    '200',
    '206',
    '304',
    '400',
    '401',
    '403',
    '404',
    '409',
    '416',
    '429',
    '500',
    '503',
  ])
  expect([responses['200']?.content, responses['304']?.content]).toEqual([{ '*/*': expect.anything() }, undefined])
})

test('any query and any body may be refused, and any text has its own type', () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.entries(path))
  const withoutRefusal = operations.filter(([method, { responses }]) => {
    const known = Object.keys(responses)
    return !known.includes('400') || (method !== 'get' && !known.includes('413'))
  })
  expect(withoutRefusal.map(([, { operationId }]) => operationId)).toEqual([])
  const typeOf = (path: string) => {
    const answer = document.paths[path]?.['get']?.responses['200'] as { content: object } | undefined
    return Object.keys(answer?.content ?? {})
  }
  expect(typeOf('/docs')).toEqual(['text/html'])
  expect(typeOf('/pki/ca.pem')).toEqual(['application/x-pem-file'])
  expect(typeOf('/admin/lists/{collection}/csv')).toEqual(['text/csv'])
})

/** Path → its form: the parts that are files, those that are texts, and those that are required. */
const forms: Record<string, [files: string[], texts: string[], required: string[]]> = {
  '/contracts/verify': [['file'], [], ['file']],
  '/contracts/{id}/sign': [
    ['signature'],
    ['consent', 'documentSha256', 'typedName', 'confirmName'],
    ['consent', 'documentSha256'],
  ],
  '/files/upload': [['file'], ['description'], ['file']],
  '/media': [['file'], ['_payload'], ['file', '_payload']],
  '/projects/{id}/files': [['file'], ['description'], ['file']],
  '/users/upload-avatar': [['avatar'], [], ['avatar']],
  '/users/verify-identity': [['frontId', 'backId', 'signature'], [], ['frontId', 'backId', 'signature']],
}

type Form = { required: string[]; properties: Record<string, { type: string; format?: string }> }
type Content = Record<string, { schema: Form }>

test('forms say which of their parts are files and which are required', () => {
  const found = Object.entries(document.paths).flatMap(([path, { post }]) => {
    const { requestBody } = (post ?? {}) as { requestBody?: { content: Content } }
    const form = requestBody?.content['multipart/form-data']?.schema
    if (!form) return []
    const names = (isFile: boolean) =>
      Object.keys(form.properties).filter((name) => (form.properties[name]?.format === 'binary') === isFile)
    return [[path, [names(true), names(false), form.required]]]
  })
  expect(Object.fromEntries(found)).toEqual(forms)
})

test('a signature can be sent as JSON as well', () => {
  const { requestBody } = (document.paths['/contracts/{id}/sign']?.['post'] ?? {}) as unknown as {
    requestBody: { content: Content }
  }
  expect(Object.keys(requestBody.content).sort()).toEqual(['application/json', 'multipart/form-data'])
  expect(requestBody.content['application/json']?.schema.required).toEqual(['consent', 'documentSha256'])
})

test('what is wrong with a field is described with its code', () => {
  const { FieldError: schema } = document.components.schemas as Record<string, unknown>
  expect(JSON.stringify(schema)).toContain('"required":["path","code","message"]')
  expect(JSON.stringify(schema)).toContain('"too_small"')
})

test('a first page shows contracts and invoices without what only their own page has', () => {
  const { contractsSummary, invoicesSummary } = document.components.schemas as Record<string, { required: string[] }>
  expect(contractsSummary?.required).toEqual(expect.arrayContaining(['id', 'title', 'amount']))
  expect(contractsSummary?.required).not.toContain('content')
  expect(JSON.stringify(contractsSummary)).not.toContain('"terms"')
  expect(invoicesSummary?.required).not.toContain('lines')
  expect(JSON.stringify(document.paths['/users/home'])).toContain('#/components/schemas/contractsSummary')
})

test('what else an operation answers is described: tables, another refusal, GraphQL’s errors', () => {
  const of = (path: string, method: string, status: string) =>
    JSON.stringify(document.paths[path]?.[method]?.responses[status])
  expect(of('/payments/statement', 'get', '200')).toContain('text/csv')
  expect(of('/admin/reports/tax', 'get', '200')).toContain('text/csv')
  expect(of('/users', 'post', '409')).toContain('EmailTaken')
  expect(of('/projects', 'post', '409')).not.toContain('EmailTaken')
  expect(of('/projects', 'post', '404')).toContain('NotFound')
  expect(of('/media', 'post', '409')).toContain('FileInfected')
  for (const path of ['/projects', '/projects/stats', '/projects/{id}'])
    expect(of(path, 'get', '429')).toContain('RateLimited')
  expect(of('/admin/changes', 'get', '404')).toContain('NotFound')
  expect(of('/graphql', 'post', '400')).toContain('GraphQlAnswer')
})

type Media = { content?: Record<string, { example?: unknown }> } | undefined

test('what the platform keeps to itself is in no document and no body', () => {
  const hidden =
    'hash salt resetPasswordToken resetPasswordExpiration loginAttempts lockUntil sessions tokenHash keyHash wrappedKey dataKey _objectKey _key'
  const names = new Set<string>()
  JSON.stringify(document.components.schemas, (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) names.add(name)
    return value
  })
  expect(names.size).toBeGreaterThan(200)
  expect(hidden.split(' ').filter((name) => names.has(name))).toEqual([])
})

test('every example is what its schema describes', () => {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false })
  addFormats.default(ajv)
  ajv.addSchema(document, 'document')
  const examples = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const { requestBody, responses } = operation as unknown as {
        requestBody: Media
        responses: Record<string, Media>
      }
      const places: [string, Media][] = [
        ['requestBody', requestBody],
        ...Object.entries(responses).map(([status, one]): [string, Media] => [`responses/${status}`, one]),
      ]
      return places.flatMap(([place, media]) => {
        const example = media?.content?.['application/json']?.example
        const at = `/paths/${path.replaceAll('/', '~1')}/${method}/${place}`
        return example === undefined ? [] : [{ at, example }]
      })
    }),
  )
  expect(examples.length).toBeGreaterThan(20)
  for (const { at, example } of examples) {
    const isValid = ajv.compile({ $ref: `document#${at}/content/application~1json/schema` })
    expect([at, isValid(example), isValid.errors]).toEqual([at, true, null])
  }
})

test('conditions come as JSON, as the document says and generators send them', async () => {
  const listed = Object.values(document.paths).flatMap(({ get }) => {
    const { parameters = [] } = (get ?? {}) as unknown as { parameters?: { name: string; schema: object }[] }
    return parameters.filter(({ name }) => name === 'where').map(({ schema }) => schema)
  })
  expect(listed.length).toBeGreaterThan(25)
  for (const schema of listed) expect(schema).toMatchObject({ type: 'string', contentMediaType: 'application/json' })
  for (const name of ['Shop', 'Website', 'Film']) await platform.admin.post('/project-types', { name })
  const ask = (path: string, where: object) =>
    platform.admin.get(path, { query: { where: JSON.stringify(where), sort: 'createdAt' } })
  const namesFor = async (where: object) =>
    (await ask('/project-types', where)).body.docs.map(({ name }: { name: string }) => name)
  expect(await namesFor({ name: { equals: 'Film' } })).toEqual(['Film'])
  expect(await namesFor({ or: [{ name: { equals: 'Shop' } }, { name: { like: 'web' } }] })).toEqual(['Shop', 'Website'])
  expect((await ask('/messages/notifications', { read: { equals: true } })).body.docs).toEqual([])
  const [unknown, broken] = [
    await ask('/project-types', { nothing: { equals: 1 } }),
    await platform.admin.get('/project-types', { query: { where: '{"name"' } }),
  ]
  expect([unknown.status, broken.status]).toEqual([400, 400])
})

test('an unknown path is not described and not answered', async () => {
  expect(document.paths['/nowhere']).toBeUndefined()
  expect((await platform.anyone.get('/nowhere')).status).toBe(404)
})

test('the page to browse it loads only what the platform serves', async () => {
  const page = await platform.anyone.get('/docs')
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  for (const [, source = ''] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const asset = await platform.anyone.get(source.replace('/api', ''))
    expect([source, asset.status]).toEqual([source, 200])
  }
})

test('the platform says that it is well', async () => {
  let health: unknown
  const isWell = async () => {
    const { status, body } = await platform.anyone.get('/health')
    health = body
    return status === 200
  }
  await until(isWell, { what: 'Health' })
  expect(health).toEqual({ status: 'ok', checks: { database: 'ok', storage: 'ok' } })
  expect((await fetch(`${platform.url}/healthz`)).status).toBe(200)
})
