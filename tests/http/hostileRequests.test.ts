import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rawHttp } from '../support/rawHttp.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'

/** Requests as no client of ours would send them, each answered in the contract's shape. */
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

// Whatever a test did, the server of the next one is the same process and well.
beforeEach(async () => {
  expect(platform.server.process.exitCode).toBeNull()
  expect((await platform.anyone.get('/health')).status).toBe(200)
})

async function makeProject(name = 'A project'): Promise<string> {
  const answer = await platform.admin.post('/projects', { name, description: 'For a test', client: client.user.id })
  expect(errorOf(answer)).toEqual([201, undefined])
  return answer.body.doc.id
}

describe('paths, methods and headers', () => {
  // src/server/restApi.ts: the guard before Payload's router and the wrapping after it.
  test.each([
    '/api/nowhere',
    '/api/constructor',
    '/api/__proto__/x',
    '/api/toString',
    '/api/projects/__proto__',
    '/api/projects/constructor/status',
    '/api/%ZZ',
    '/api/projects/%ZZ',
    '/api/projects/%E0%A4%A',
    '/api/projects/%00',
    '/api/projects/a%00b',
    '/api/projects/..%2f..%2fusers',
    '/api/projects/../users',
    '/api//users',
    '/api/projects/not-a-uuid',
    '/api/projects/00000000-0000-0000-0000-000000000000',
    '/api/media/file/nothing.png',
    '/api/media/file/..%2f..%2fpackage.json',
    '/api/globals/nothing',
    '/api/globals/__proto__',
    '/api/globals',
    '/API/users',
    '/nowhere',
    '/.env',
    '/package.json',
    '/..%2fpackage.json',
    `/api/${'a'.repeat(3000)}`,
  ])('%s is 404 in the contract’s shape', async (path) => {
    const headers = { authorization: `Bearer ${platform.admin.token}` }
    const answer = await rawHttp({ url: platform.url, path, headers })
    expect([path, answer.status, JSON.parse(answer.text).errors[0].code]).toEqual([path, 404, 'not_found'])
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test.each(['TRACE', 'PROPFIND', 'PURGE', 'LOCK', 'QUERY'])('the method %s is 404', async (method) => {
    const headers = { authorization: `Bearer ${platform.admin.token}` }
    for (const path of ['/api/users', '/api/graphql', '/healthz']) {
      const answer = await rawHttp({ url: platform.url, path, method, headers })
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
  })

  // src/server/bridge.ts: Payload knows no HEAD.
  test('HEAD answers as GET without a body', async () => {
    for (const path of ['/projects', '/users/me', '/nowhere', '/auth/me', `/projects/${randomUUID()}`, '/health']) {
      const get = await client.get(path)
      const head = await client.request('HEAD', path)
      expect([path, head.status, head.bytes.length]).toEqual([path, get.status, 0])
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
    }
  })

  test('a header cannot turn one method into another', async () => {
    const id = await makeProject()
    for (const name of [
      'x-http-method-override',
      'x-method-override',
      'x-http-method',
      'x-payload-http-method-override',
    ]) {
      for (const method of ['DELETE', 'PATCH', 'PUT']) {
        const headers = { [name]: method, 'content-type': 'application/x-www-form-urlencoded' }
        const answer = await platform.admin.post(`/projects/${id}`, 'name=Changed', { headers })
        expect([name, method, answer.status >= 400]).toEqual([name, method, true])
      }
      const asGet = await client.post('/users', 'where[id][exists]=true&limit=0&depth=9', {
        headers: { [name]: 'GET', 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(asGet.status).toBeLessThan(500)
      expect(asGet.bytes.toString()).not.toContain(adminEmail)
    }
    expect((await platform.admin.get(`/projects/${id}`)).body.name).toBe('A project')
  })

  test('a whole URL on the request line reaches nobody else, and a foreign Host changes nothing', async () => {
    const headers = { authorization: `Bearer ${client.token}`, host: 'evil.example' }
    for (const path of ['http://evil.example/api/auth/me', '/api/auth/me']) {
      const answer = await rawHttp({ url: platform.url, path, headers })
      expect([path, answer.status, answer.text.includes('evil.example')]).toEqual([path, 200, false])
    }
    const forgotten = await platform.anyone.request(
      'POST',
      '/auth/forgot-password',
      { email: client.email },
      {
        headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' },
      },
    )
    expect(forgotten.status).toBe(202)
    const mail = await platform.mail({ to: client.email, kind: 'reset_password' })
    expect(mail.raw).not.toContain('evil.example')
  })

  test('no cache keeps an answer', async () => {
    for (const path of ['/projects', `/users/${client.user.id}`, '/auth/me', '/nowhere', '/project-types']) {
      expect([path, (await client.get(path)).headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
    const graphQl = await client.post('/graphql', { query: '{ Projects { docs { id } } }' })
    expect(graphQl.headers.get('cache-control')).toBe('no-store')
  })

  test('a request id comes with every answer and is the server’s own', async () => {
    const ids = new Set<string | null>()
    for (const path of ['/projects', '/nowhere', '/health', '/graphql']) {
      const answer = await client.get(path, {
        headers: { 'x-request-id': 'chosen', 'x-alphazee-client-address': '1.2.3.4' },
      })
      ids.add(answer.headers.get('x-request-id'))
    }
    expect(ids.size).toBe(4)
    expect(ids.has('chosen')).toBe(false)
    expect(ids.has(null)).toBe(false)
    const logged = await platform.db.query(
      `SELECT 1 FROM activity_logs WHERE address = '1.2.3.4' OR request_id = 'chosen'`,
    )
    expect(logged.rowCount).toBe(0)
  })

  test('malformed credentials are 401, never 500', async () => {
    for (const authorization of [
      'Bearer',
      'Bearer ',
      'Bearer a.b.c',
      'JWT null',
      `Bearer ${client.token}x`,
      'Basic YWRtaW46YWRtaW4=',
      'users API-Key abc',
      `Bearer ${'a'.repeat(6000)}`,
    ]) {
      const answer = await platform.anyone.get('/projects', { headers: { authorization } })
      expect([authorization.slice(0, 40), ...errorOf(answer)]).toEqual([
        authorization.slice(0, 40),
        401,
        'unauthenticated',
      ])
    }
    const cookie = await platform.anyone.get('/projects', { headers: { cookie: 'payload-token=%ZZ; =; a' } })
    expect(errorOf(cookie)).toEqual([401, 'unauthenticated'])
  })
})

describe('bodies', () => {
  test('NUL characters and broken text are refused, never a fault', async () => {
    const bodies = ['a\0b', '\0', '\ud800', 'a\u0000'.repeat(50)]
    for (const value of bodies) {
      const answers = [
        await platform.admin.post('/project-types', { name: value }),
        await platform.admin.post('/admin/project-types', { name: `x${value}` }),
        await platform.admin.patch(`/users/${platform.admin.user.id}`, { company: value }),
        await client.put('/users/profile', { company: value }),
        await client.patch(`/users/${client.user.id}`, { bio: value }),
        await platform.anyone.post('/auth/login', { email: value, password: value }),
        await platform.anyone.post('/auth/forgot-password', { email: `${value}@people.example` }),
        await platform.admin.post('/projects', { name: value, description: value, client: client.user.id }),
        await platform.admin.post('/projects', { name: 'a', description: 'a', client: value }),
        await platform.admin.post('/projects', {
          name: 'a',
          description: 'a',
          client: client.user.id,
          features: [value],
        }),
        await platform.anyone.post('/graphql', {
          query: `{ Projects(where: { name: { equals: ${JSON.stringify(value)} } }) { docs { id } } }`,
        }),
      ]
      for (const [index, answer] of answers.entries()) {
        expect([index, JSON.stringify(value).slice(0, 20), answer.status < 500]).toEqual([
          index,
          JSON.stringify(value).slice(0, 20),
          true,
        ])
      }
    }
    for (const path of [
      '/projects?where[name][equals]=a%00b',
      '/projects?sort=%00',
      '/users?where[email][like]=%00',
      `/admin/users?search=%00`,
    ]) {
      const answer = await platform.admin.get(path)
      expect([path, answer.status < 500]).toEqual([path, true])
    }
  })

  test('ids of nothing in a body are refused, never a fault', async () => {
    for (const id of [randomUUID(), 'a', 1, {}, [], true, { id: randomUUID() }, platform.admin.user.id]) {
      const made = await platform.admin.post('/projects', { name: 'a', description: 'a', client: id, projectType: id })
      expect([JSON.stringify(id), made.status >= 400 && made.status < 500]).toEqual([JSON.stringify(id), true])
    }
    const project = await makeProject()
    for (const field of ['projectType', 'assignedTo']) {
      const changed = await platform.admin.patch(`/projects/${project}`, { [field]: randomUUID() })
      expect([field, changed.status >= 400 && changed.status < 500]).toEqual([field, true])
    }
  })

  test('a key that would reach a prototype is only a key', async () => {
    const answer = await platform.admin.post(
      '/project-types',
      `{"name":"Proto ${randomUUID()}","__proto__":{"isActive":false},"constructor":{"prototype":{"polluted":true}}}`,
      { headers: { 'content-type': 'application/json' } },
    )
    expect(answer.status).toBe(201)
    expect(answer.body.doc.isActive).toBe(true)
  })

  test.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"text"'],
    ['a number', '1'],
    ['half of an object', '{"name":'],
    ['nothing', ''],
  ])('%s as a JSON body is 400', async (_title, body) => {
    const headers = { 'content-type': 'application/json' }
    for (const path of ['/project-types', '/admin/project-types', '/auth/login', '/projects/submit', '/projects']) {
      const answer = await platform.admin.post(path, body, { headers })
      expect([path, body, answer.status]).toEqual([path, body, 400])
      expect(answer.body.errors[0].code).toMatch(/^(malformed_json|validation_failed)$/)
    }
  })

  test('a body of another kind, or under a broken name, is 400 or 415', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'multipart/form-data; boundary=',
      '',
      'a/b/c',
    ]) {
      for (const path of [
        '/auth/login',
        '/project-types',
        '/projects',
        '/users/upload-avatar',
        '/files/upload',
        '/graphql',
      ]) {
        const answer = await platform.admin.post(path, '<a/>', { headers: { 'content-type': type } })
        expect([type, path, answer.status]).toEqual([type, path, expect.any(Number)])
        expect([type, path, [400, 413, 415, 422].includes(answer.status)]).toEqual([type, path, true])
      }
    }
  })

  // src/server/bridge.ts: Payload reads bodies of any size.
  test('more than 4 MB of JSON is 413, announced or not, and the server reads on', async () => {
    const mega = Buffer.alloc(1024 * 1024, 'a')
    for (const path of ['/api/auth/login', '/api/project-types', '/api/graphql']) {
      const headers = { authorization: `Bearer ${platform.admin.token}`, 'content-type': 'application/json' }
      const announced = await rawHttp({
        url: platform.url,
        path,
        method: 'POST',
        headers: { ...headers, 'content-length': String(6 * mega.length) },
        body: Array(6).fill(mega),
      })
      expect([path, announced.status, JSON.parse(announced.text).errors[0].code]).toEqual([path, 413, 'too_large'])
      const chunked = await rawHttp({ url: platform.url, path, method: 'POST', headers, body: Array(6).fill(mega) })
      expect([path, chunked.status, JSON.parse(chunked.text).errors[0].code]).toEqual([path, 413, 'too_large'])
    }
  })

  test('a caller who may not send a large form is refused before it is read', async () => {
    const boundary = 'x'.repeat(30)
    const mega = Buffer.alloc(1024 * 1024, 'a')
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`
    for (const path of [
      '/api/files/upload',
      '/api/users/upload-avatar',
      '/api/project-types',
      '/api/media',
      '/api/nowhere',
    ]) {
      const answer = await rawHttp({
        url: platform.url,
        path,
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: [head, ...Array(20).fill(mega), `\r\n--${boundary}--\r\n`],
      })
      // Payload itself reads forms before it asks who sends them, up to its limit.
      const expected = { '/api/nowhere': [404], '/api/project-types': [401, 413], '/api/media': [401, 413] }[path] ?? [
        401,
      ]
      expect([path, expected.includes(answer.status)]).toEqual([path, true])
    }
  })

  // src/http/isBrokenForm.ts
  test('a form of another kind is 400', async () => {
    const headers = { 'content-type': 'multipart/mixed; boundary=a' }
    for (const path of ['/project-types', '/media']) {
      const answer = await platform.admin.post(path, '--a\r\n\r\n{}\r\n--a--\r\n', { headers })
      expect([path, answer.status, answer.body.errors[0].code]).toEqual([path, 400, 'validation_failed'])
    }
  })

  // src/server/drainRequest.ts: Payload gives a form up in the middle, whose sender is still writing.
  test('a sender of a file that is too large reads why, however many send at once', async () => {
    const boundary = 'x'.repeat(30)
    const mega = Buffer.alloc(1024 * 1024, 'a')
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`
    const send = () =>
      rawHttp({
        url: platform.url,
        path: '/api/media',
        method: 'POST',
        headers: {
          authorization: `Bearer ${platform.admin.token}`,
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
        body: [head, ...Array(30).fill(mega), `\r\n--${boundary}--\r\n`],
      })
    const answers = await Promise.all(Array.from({ length: 12 }, send))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([413]))
    expect(JSON.parse(answers[0]?.text ?? '').errors[0].code).toBe('too_large')
  })
})

describe('GraphQL', () => {
  const ask = async (query: string, variables?: object) => platform.admin.post('/graphql', { query, variables })
  const fieldErrorOf = (answer: Awaited<ReturnType<typeof ask>>): unknown =>
    answer.body.errors?.[0]?.extensions?.data?.errors?.[0]
  const nested = (levels: number): string => (levels === 0 ? 'id' : `id supersedes { ${nested(levels - 1)} }`)

  // src/http/graphQl/graphQL.ts
  test('deep and broad queries are refused before they are run', async () => {
    const deep = await ask(`{ Contracts { docs { ${nested(12)} } } }`)
    expect(fieldErrorOf(deep)).toMatchObject({ path: 'query', code: 'too_complex', params: { maximum: 8 } })
    expect(deep.body.data).toBeUndefined()
    const viaFragments = await ask(`
      query { Contracts { docs { ...a } } }
      fragment a on Contract { supersedes { ...b } }
      fragment b on Contract { supersedes { ...c } }
      fragment c on Contract { supersedes { ...d } }
      fragment d on Contract { supersedes { ...e } }
      fragment e on Contract { supersedes { ...f } }
      fragment f on Contract { supersedes { ...g } }
      fragment g on Contract { supersedes { supersedes { id } } }`)
    expect(fieldErrorOf(viaFragments)).toMatchObject({ path: 'query', code: 'too_complex', params: { maximum: 8 } })
    const broad = await ask(
      `{ ${Array.from({ length: 400 }, (_, n) => `a${n}: Projects { docs { id name } }`).join(' ')} }`,
    )
    expect(fieldErrorOf(broad)).toMatchObject({ path: 'query', code: 'too_complex' })
    expect(broad.body.data).toBeUndefined()
  })

  test('fragments in a circle, a thousand aliases and nonsense are answered', async () => {
    for (const query of [
      'query { Users { docs { ...a } } } fragment a on User { id ...b } fragment b on User { ...a }',
      `{ ${'a'.repeat(100_000)} }`,
      `${'{'.repeat(5000)}`,
      '',
      '{',
      'subscription { a }',
      '{ __typename @include(if: $a) }',
      '{ __typename @include(if: "a") }',
      '{ __typename @skip }',
      'query ($a: String!) { __typename @skip(if: $a) }',
      'query ($a: Boolean) { __typename @skip(if: $a) }',
    ]) {
      const answer = await ask(query)
      expect(answer.status).toBeLessThan(500)
      expect(answer.body.errors?.length).toBeGreaterThan(0)
      expect(answer.bytes.toString()).not.toMatch(/node_modules|\/work|stack/)
    }
    for (const body of [{}, { query: 1 }, { query: null }, [], 'text']) {
      const answer = await platform.admin.post('/graphql', body)
      expect(answer.status).toBeLessThan(500)
    }
  })

  test('every refusal carries its code', async () => {
    const asNobody = await platform.anyone.post('/graphql', { query: '{ Projects { docs { id } } }' })
    expect(asNobody.body.errors[0].extensions.code).toBe('unauthenticated')
    const unknown = await ask(`{ Project(id: "${randomUUID()}") { id } }`)
    expect(unknown.body.errors[0].extensions.code).toBe('not_found')
    const wrong = await ask('mutation { createProjectType(data: { name: "Colour", color: "red" }) { id } }')
    expect(wrong.body.errors[0].extensions.code).toBe('validation_failed')
    const name = `Twice ${randomUUID()}`
    await ask(`mutation { createProjectType(data: { name: "${name}" }) { id } }`)
    const twice = await ask(`mutation { createProjectType(data: { name: "${name}" }) { id } }`)
    expect(twice.body.errors[0].extensions.code).toBe('duplicate')
    const login = await ask(`mutation { loginUser(email: "${adminEmail}", password: "${adminPassword}") { token } }`)
    expect(login.body.errors?.length).toBeGreaterThan(0)
    expect(login.bytes.toString()).not.toMatch(/"token":"/)
  })
})
