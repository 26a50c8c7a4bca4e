import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient, ConnectionError, isApiError, memoryStorage, type ApiError } from '../../client/src/index.ts'
import { sentContract } from '../support/contracts.ts'
import { pngImage } from '../support/files.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let person: Person

beforeAll(async () => {
  platform = await startPlatform()
  person = await registerClient(platform)
})

afterAll(() => platform?.stop())

/** A client whose requests are written down as `POST /api/auth/login`. */
function recordedClient(options: Partial<Parameters<typeof createClient>[0]> = {}) {
  const sent: string[] = []
  const client = createClient({
    baseUrl: platform.url,
    ...options,
    fetch: async (url, init) => {
      sent.push(`${init.method} ${new URL(url).pathname}`)
      return (options.fetch ?? fetch)(url, init)
    },
  })
  return { client, sent }
}

const credentials = () => ({ email: person.email, password: person.password })

async function refusalOf(work: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await work.catch((caught: unknown) => caught)
  if (!isApiError(error)) throw error
  return error
}

test('a user signs in, calls as themselves and signs out', async () => {
  const { client } = recordedClient()
  const states: string[] = []
  client.onSession((state) => states.push(state))
  expect((await client.signIn(credentials())).email).toBe(person.email)
  expect((await client.get('/auth/me')).user.id).toBe(person.user.id)
  await client.signOut()
  expect((await refusalOf(client.get('/auth/me'))).code).toBe('unauthenticated')
  expect(states).toEqual(['signedIn', 'signedOut'])
})

test('of many calls with an expired token one refreshes, and all are answered', async () => {
  const storage = memoryStorage()
  const first = recordedClient({ storage })
  await first.client.signIn(credentials())
  const stored = JSON.parse((await storage.getItem('alphazee-session')) ?? '')
  await storage.setItem('alphazee-session', JSON.stringify({ ...stored, token: 'expired' }))
  // Another tab has the same storage.
  const second = recordedClient({ storage })
  const calls = [first, second, first, second, first].map(({ client }) => client.get('/auth/me'))
  const ids = (await Promise.all(calls)).map(({ user }) => user.id)
  expect(ids).toEqual(Array(5).fill(person.user.id))
  const refreshes = [...first.sent, ...second.sent].filter((line) => line === 'POST /api/auth/refresh')
  expect(refreshes).toHaveLength(1)
})

test('a token that is about to expire is renewed before it makes its user a visitor', async () => {
  const storage = memoryStorage()
  const { client, sent } = recordedClient({ storage })
  await client.signIn(credentials())
  const stored = JSON.parse((await storage.getItem('alphazee-session')) ?? '')
  await storage.setItem('alphazee-session', JSON.stringify({ ...stored, token: 'expired', staleAtMs: 0 }))
  // A visitor would have to name an address.
  const { doc } = await client.post('/projects/submit', { body: { name: 'Shop', description: 'Sells dates.' } })
  expect((await client.get('/projects/{id}', { path: { id: doc.id } })).name).toBe('Shop')
  expect(sent.slice(1, 3)).toEqual(['POST /api/auth/refresh', 'POST /api/projects/submit'])
})

test('a session that was ended elsewhere is forgotten, and the app is told once', async () => {
  const storage = memoryStorage()
  const { client } = recordedClient({ storage })
  const states: string[] = []
  client.onSession((state) => states.push(state))
  await client.signIn(credentials())
  await person.login(credentials()).then((other) => other.post('/auth/logout', { allSessions: true }))
  expect((await refusalOf(client.get('/auth/me'))).code).toBe('unauthenticated')
  expect((await refusalOf(client.get('/auth/me'))).status).toBe(401)
  expect([states, await storage.getItem('alphazee-session')]).toEqual([['signedIn', 'signedOut'], null])
})

test('an outage during a refresh does not end the session', async () => {
  const storage = memoryStorage()
  let isDown = false
  const { client } = recordedClient({
    storage,
    fetch: async (url, init) => {
      if (isDown && url.endsWith('/auth/refresh')) throw new TypeError('fetch failed')
      return fetch(url, init)
    },
  })
  await client.signIn(credentials())
  const stored = JSON.parse((await storage.getItem('alphazee-session')) ?? '')
  await storage.setItem('alphazee-session', JSON.stringify({ ...stored, token: 'expired' }))
  isDown = true
  await expect(client.get('/auth/me')).rejects.toBeInstanceOf(ConnectionError)
  isDown = false
  expect((await client.get('/auth/me')).user.id).toBe(person.user.id)
})

test('a write whose answer is lost is carried out once', async () => {
  let isLost = true
  const { client, sent } = recordedClient({
    fetch: async (url, init) => {
      const answer = await fetch(url, init)
      if (init.method !== 'POST' || !url.endsWith('/projects/submit') || !isLost) return answer
      isLost = false
      throw new TypeError('The connection was lost.')
    },
  })
  await client.signIn(credentials())
  const name = 'Written once'
  await client.post('/projects/submit', { body: { name, description: 'Sells figs.' } })
  expect(sent.filter((line) => line.endsWith('/submit'))).toHaveLength(2)
  const { docs } = await client.get('/projects', { query: { where: { name: { equals: name } }, limit: 5 } })
  expect(docs.map((project) => project.name)).toEqual([name])
})

test('a refusal has its code, status, fields, request id and language', async () => {
  const { client } = recordedClient({ language: 'ar' })
  const refusal = await refusalOf(client.signIn({ email: person.email, password: '' }))
  expect([refusal.code, refusal.status]).toEqual(['validation_failed', 400])
  expect(refusal.fields.map(({ path, code }) => [path, code])).toEqual([['password', 'required']])
  expect(refusal.message).toMatch(/[\u0600-\u06ff]/)
  expect(refusal.requestId).toMatch(/^[\w-]{36}$/)
})

test('a refusal says when to try again', async () => {
  // The limits of test servers are off.
  const body = JSON.stringify({ errors: [{ code: 'rate_limited', message: 'Wait.', data: { retryAfterSeconds: 7 } }] })
  const { client } = recordedClient({
    fetch: async () => new Response(body, { status: 429, headers: { 'retry-after': '7' } }),
  })
  const refusal = await refusalOf(client.get('/auth/me'))
  expect([refusal.code, refusal.status, refusal.retryAfterSeconds]).toEqual(['rate_limited', 429, 7])
  expect(isApiError(refusal, 'rate_limited') && refusal.data).toEqual({ retryAfterSeconds: 7 })
})

test('what is not the platform is a connection error', async () => {
  const { client } = recordedClient({
    fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    retries: 0,
  })
  await expect(client.get('/auth/me')).rejects.toMatchObject({ name: 'ConnectionError', status: 502 })
})

test('forms and files go as they are, and a contract is signed by one', async () => {
  const signer = await verifiedClient(platform)
  const contract = await sentContract({ platform, client: signer })
  const { client } = recordedClient()
  await client.signIn({ email: signer.email, password: signer.password })
  const signature = new File([new Uint8Array(await pngImage())], 'signature.png', { type: 'image/png' })
  const { doc } = await client.post('/contracts/{id}/sign', {
    path: { id: contract.id },
    form: { consent: 'true', documentSha256: contract.documentSha256, signature },
  })
  expect(doc.status).toBe('signed')
  const pdf = await client.get('/contracts/{id}/pdf', { path: { id: contract.id } })
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-')
})
