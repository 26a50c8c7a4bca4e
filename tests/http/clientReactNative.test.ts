import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import vm from 'node:vm'
import type * as alphazee from '../../client/src/index.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let person: Person
let library: string

beforeAll(async () => {
  platform = await startPlatform()
  person = await registerClient(platform)
  const { outputFiles } = await build({
    entryPoints: ['client/src/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'alphazee',
    write: false,
  })
  library = outputFiles[0]?.text ?? ''
})

afterAll(() => platform?.stop())

/** What an app picked on the phone, by its address. */
const picked = new Map([['file:///cache/scope.txt', 'What is to be done.']])

/** React Native's form takes `{ uri, name, type }` for a file, which is read when the form is sent. */
class NativeForm extends FormData {
  override append(name: string, value: unknown): void {
    const file = value as { uri?: string; name?: string; type?: string } // a text has none of them
    if (file.uri === undefined) super.append(name, String(value))
    else super.append(name, new File([picked.get(file.uri) ?? ''], file.name ?? '', { type: file.type ?? '' }))
  }
}

/** The answers of React Native's `fetch` do not stream. */
async function nativeFetch(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init)
  return new Proxy(response, {
    get: (target, name) => {
      if (name === 'body') return undefined
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/**
 * The library among the globals that React Native 0.76 documents, and no others: no `navigator.locks`, `crypto`,
 * `BroadcastChannel`, `localStorage`, `AbortSignal.timeout`, streams or `structuredClone`. This is not Hermes: it shows
 * what the library asks for, not how a phone answers.
 */
function inReactNative(): typeof alphazee {
  const globals = {
    AbortController,
    Blob,
    FormData: NativeForm,
    Headers,
    Response,
    URL,
    URLSearchParams,
    atob,
    clearTimeout,
    console,
    fetch: nativeFetch,
    navigator: { product: 'ReactNative' },
    setTimeout,
  }
  const context = vm.createContext(globals)
  return vm.runInContext(`${library}; alphazee`, context) as typeof alphazee // what the bundle is called
}

/** `AsyncStorage` answers a moment later. */
function asyncStorage() {
  const items = new Map<string, string>()
  const later = () => new Promise((resolve) => setImmediate(resolve))
  return {
    items,
    getItem: async (key: string) => later().then(() => items.get(key) ?? null),
    setItem: async (key: string, value: string) => later().then(() => void items.set(key, value)),
    removeItem: async (key: string) => later().then(() => void items.delete(key)),
  }
}

test('an app for phones signs in, renews its session once, uploads a picked file and signs out', async () => {
  const { createClient } = inReactNative()
  const storage = asyncStorage()
  const sent: string[] = []
  const client = createClient({
    baseUrl: platform.url,
    storage,
    fetch: (url, init) => {
      sent.push(`${init.method} ${new URL(url).pathname}`)
      return nativeFetch(url, init)
    },
  })
  await client.signIn({ email: person.email, password: person.password })
  const [key = '', text = ''] = [...storage.items][0] ?? []
  storage.items.set(key, JSON.stringify({ ...JSON.parse(text), token: 'expired' }))
  const ids = await Promise.all(Array.from({ length: 4 }, async () => (await client.get('/auth/me')).user.id))
  expect(ids).toEqual(Array(4).fill(person.user.id))
  expect(sent.filter((line) => line === 'POST /api/auth/refresh')).toHaveLength(1)

  const file = { uri: 'file:///cache/scope.txt', name: 'scope.txt', type: 'text/plain' }
  const { doc } = await client.post('/files/upload', { form: { file } })
  expect(doc.size).toBe(19)
  const link = new URL(await client.fileUrl(doc.path))
  expect(await (await fetch(`${platform.url}${link.pathname}${link.search}`)).text()).toBe('What is to be done.')

  await client.signOut()
  expect(storage.items.size).toBe(0)
})

test('a refusal is told by its code, and an address where nothing answers is a lost connection', async () => {
  const { createClient, isApiError, ConnectionError } = inReactNative()
  const wrong = createClient({ baseUrl: platform.url }).signIn({ email: person.email, password: 'not it' })
  const refusal: unknown = await wrong.catch((error: unknown) => error)
  expect(isApiError(refusal, 'invalid_credentials')).toBe(true)
  const lost = createClient({ baseUrl: 'http://127.0.0.1:1', retries: 0 }).get('/company')
  await expect(lost).rejects.toBeInstanceOf(ConnectionError)
})
