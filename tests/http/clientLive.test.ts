import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient, memoryStorage, type Client } from '../../client/src/index.ts'
import { pdfDocument } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let person: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  person = await registerClient(platform)
  project = (await person.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
})

afterAll(() => platform?.stop())

async function signedIn(options: Partial<Parameters<typeof createClient>[0]> = {}): Promise<Client> {
  const client = createClient({ baseUrl: platform.url, ...options })
  await client.signIn({ email: person.email, password: person.password })
  return client
}

async function send(): Promise<string> {
  return (await platform.admin.post('/messages', { project, content: 'Hello' })).body.doc.id
}

test('events arrive once in each tab over one stream, and after a lost connection it goes on where it was', async () => {
  const storage = memoryStorage()
  const streams: AbortController[] = []
  const tab = () =>
    createClient({
      baseUrl: platform.url,
      storage,
      storageKey: 'tabs',
      fetch: async (url, init) => {
        if (!url.endsWith('/stream')) return fetch(url, init)
        // Its connection can be cut.
        const cut = new AbortController()
        init.signal?.addEventListener('abort', () => cut.abort())
        const response = await fetch(url, { ...init, signal: cut.signal })
        streams.push(cut)
        return response
      },
    })
  const tabs = [tab(), tab()]
  await tabs[0]?.signIn({ email: person.email, password: person.password })
  const told: string[][] = [[], []]
  let opened = 0
  const stops = tabs.map((client, index) =>
    client.live({ open: () => (opened += 1), message: ({ id }) => told[index]?.push(id) }),
  )
  try {
    await until(() => opened >= 2)
    const sent = [await send()]
    await until(() => told.every((ids) => ids.length === 1))
    streams[0]?.abort()
    sent.push(await send(), await send())
    await until(() => told.every((ids) => ids.length >= 3))
    expect(told).toEqual([sent, sent])
    expect(streams).toHaveLength(2)
    // The tab that had the stream is closed: the other goes on.
    stops[0]?.()
    sent.push(await send())
    await until(() => told[1]?.length === 4)
    expect([told[0]?.length, told[1]]).toEqual([3, sent])
  } finally {
    for (const stop of stops) stop()
  }
})

test('live events end with the session', async () => {
  const client = await signedIn()
  const states: string[] = []
  let isOpen = false
  client.onSession((state) => states.push(state))
  const stop = client.live({ open: () => (isOpen = true) })
  try {
    await until(() => isOpen)
    await person.login(person).then((other) => other.post('/auth/logout', { allSessions: true }))
    await until(() => states.at(-1) === 'signedOut', { what: 'The end of the session' })
  } finally {
    stop()
  }
})

test('a list is walked to its end, each row once', async () => {
  const client = await signedIn()
  const made: string[] = []
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
    const { doc } = await client.post('/projects/submit', { body: { name, description: 'Walked' } })
    made.push(doc.id)
  }
  const query = { limit: 2, sort: 'createdAt', where: { description: { equals: 'Walked' } } }
  const found: string[] = []
  for await (const { id } of client.each('/projects', { query })) found.push(id)
  expect(found).toEqual(made)
  const sizes: number[] = []
  for await (const { docs } of client.pages('/projects', { query })) sizes.push(docs.length)
  expect(sizes).toEqual([2, 2, 1])
})

test('an upload tells its progress, and its file opens by a link without credentials', async () => {
  const client = await signedIn()
  const bytes = new Uint8Array(await pdfDocument())
  const file = new File([bytes], 'Scope.pdf', { type: 'application/pdf' })
  const sent: number[] = []
  const { doc } = await client.post('/files/upload', {
    form: { file, description: 'The scope' },
    onProgress: ({ sentBytes, totalBytes }) => sent.push(sentBytes / totalBytes),
  })
  expect([doc.filename, doc.size, sent.at(-1)]).toEqual(['Scope.pdf', bytes.length, 1])
  const url = await client.fileUrl(doc.path)
  expect(await client.fileUrl(doc.path)).toBe(url)
  // The test server has another port than its public address.
  const { pathname, search } = new URL(url)
  const opened = await fetch(`${platform.url}${pathname}${search}`)
  expect(new Uint8Array(await opened.arrayBuffer())).toEqual(bytes)
})
