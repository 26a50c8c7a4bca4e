import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

const id = randomUUID()

describe('a path that exists with other methods is 405, and says which', () => {
  test.each([
    ['GET', '/auth/login', 'POST'],
    ['DELETE', '/auth/me', 'GET, HEAD'],
    ['POST', '/health', 'GET, HEAD'],
    ['POST', '/company', 'GET, HEAD'],
    ['PUT', '/', 'GET, HEAD'],
    ['GET', `/contracts/${id}/sign`, 'POST'],
    ['POST', `/contracts/${id}`, 'DELETE, GET, HEAD, PATCH, PUT'],
    ['PATCH', `/projects/${id}/milestones`, 'GET, HEAD, POST'],
    ['POST', `/projects/${id}/milestones/${id}/complete`, 'PUT'],
    ['PATCH', '/files/download/general/a.pdf', 'GET, HEAD'],
    ['PUT', '/globals/company', 'GET, HEAD, POST'],
  ])('%s %s: %s', async (method, path, allowed) => {
    for (const who of [platform.anyone, client]) {
      const answer = await who.request(method, path, method === 'GET' ? undefined : {})
      expect(errorOf(answer)).toEqual([405, 'method_not_allowed'])
      expect(answer.headers.get('allow')?.split(', ').sort().join(', ')).toBe(allowed)
    }
  })

  test.each([
    ['POST', '/nowhere'],
    ['POST', '/projects/nonsense'],
    ['PUT', '/projects/nonsense/milestones'],
    ['DELETE', `/contracts/${id}/nowhere`],
  ])('%s %s stays 404', async (method, path) => {
    const answer = await client.request(method, path, {})
    expect([...errorOf(answer), answer.headers.get('allow')]).toEqual([404, 'not_found', null])
  })

  test('the reason is in the reader’s language', async () => {
    const { body } = await client.get('/auth/login', { headers: { 'accept-language': 'ar' } })
    expect(body.errors[0].message).toMatch(/[\u0600-\u06FF]/)
  })
})

test('the index names doors that open', async () => {
  const index = await platform.anyone.get('/')
  expect([index.status, index.body.name]).toEqual([200, 'AlphaZee Client Platform'])
  const withoutSlash = await fetch(`${platform.url}/api`)
  expect([withoutSlash.status, await withoutSlash.json()]).toEqual([200, index.body])
  const { name: _, graphql, ...doors } = index.body
  for (const door of Object.values<string>(doors))
    expect((await fetch(`${platform.url}${new URL(door).pathname}`)).status).toBe(200)
  const query = await client.post(new URL(graphql).pathname.replace('/api', ''), { query: '{ __typename }' })
  expect(query.body).toEqual({ data: { __typename: 'Query' } })
})

test('anyone sees the agency’s brand, and those who are signed in where to pay it', async () => {
  const bankDetails = 'Bank of Examples\nIBAN OM00 0000'
  await platform.admin.post('/globals/company', { name: 'Studio North', accentColor: '#123456', bankDetails })
  const brand = { name: 'Studio North', logoUrl: null, accentColor: '#123456' }
  expect((await platform.anyone.get('/company')).body).toEqual(brand)
  for (const who of [client, platform.admin])
    expect((await who.get('/company')).body).toEqual({
      ...brand,
      accountHolder: null,
      iban: null,
      bic: null,
      bankDetails,
    })
})

describe('lists', () => {
  test.each([
    '/projects?sort=nothing',
    '/projects?sort=-nothing',
    '/projects?sort=name,nothing',
    '/projects?sort=name.first',
    '/contracts?sort=nothing&limit=5',
    '/project-types?sort=nothing',
    '/messages/notifications?sort=nothing',
  ])('%s is 400 with the path', async (path) => {
    const answer = await client.get(path)
    expect(errorOf(answer)).toEqual([400, 'validation_failed'])
    expect(answer.body.errors[0].data.errors).toEqual([
      { path: 'sort', code: 'invalid_value', message: expect.any(String), params: expect.any(Object) },
    ])
  })

  test('GraphQL refuses an unknown order, too', async () => {
    const { body } = await client.post('/graphql', { query: '{ Projects(sort: "nothing") { totalDocs } }' })
    expect(body.errors[0].extensions.code).toBe('validation_failed')
  })

  test.each(['id', '-createdAt', 'name', 'status,-name', 'updatedAt'])('projects are sorted by %s', async (sort) => {
    expect((await client.get(`/projects?sort=${sort}`)).status).toBe(200)
  })

  test('a limit above the highest counts as that, and the answer says so', async () => {
    for (const path of ['/projects', '/project-types', '/messages/notifications']) {
      const cut = await client.get(`${path}?limit=101`)
      expect([cut.status, cut.body.limit, cut.headers.get('limit-applied')]).toEqual([200, 100, '100'])
      const whole = await client.get(`${path}?limit=100`)
      expect([whole.status, whole.body.limit, whole.headers.get('limit-applied')]).toEqual([200, 100, null])
    }
  })
})
