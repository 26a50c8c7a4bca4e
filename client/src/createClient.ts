import { isApiError } from './errors.ts'
import { fileLinks } from './files/fileLinks.ts'
import { createTransport, type RequestOptions, type Transport } from './http/createTransport.ts'
import { newKey } from './http/newKey.ts'
import { timeout } from './http/timeout.ts'
import { walkList } from './lists/walkList.ts'
import { createLive } from './live/createLive.ts'
import type { LiveHandlers } from './live/types.ts'
import { cookieCredentials } from './session/cookieCredentials.ts'
import { sessionEvents, type SessionEvents } from './session/sessionEvents.ts'
import { memoryStorage, type SessionStorage } from './session/sessionStorage.ts'
import { tokenCredentials } from './session/tokenCredentials.ts'
import type { Credentials, Tokens } from './session/types.ts'
import type { Answer, Body, Call, Each, Method, Pages } from './types.ts'
import type { Fetch } from './wire.ts'

export type ClientOptions = {
  /** Where the platform is, without `/api`: `https://platform.example`. */
  baseUrl: string
  /**
   * `tokens` are kept in `storage` and sent as a header. `cookie` leaves them to the browser, where no script can read
   * them: for pages on the platform's own site (its origin is in `CORS_ORIGINS`).
   */
  session?: 'tokens' | 'cookie'
  /** Where tokens are kept, for all tabs: `localStorage`, or `AsyncStorage`. In memory if it is left out. */
  storage?: SessionStorage
  /** The name of the session in the storage, for apps that have several. */
  storageKey?: string
  fetch?: Fetch
  /** The language of messages: `ar`, or how to find it for each request. */
  language?: string | (() => string)
  /** How often reads, and writes that count once by their key, are sent again after a lost connection. */
  retries?: number
}

export type Client = {
  get: Call<'get'>
  post: Call<'post'>
  put: Call<'put'>
  patch: Call<'patch'>
  delete: Call<'delete'>
  /** A request whose answer is read as it comes: bytes, a stream. Refusals throw as elsewhere. */
  request: Transport
  /** Every row of a list, page by page: `for await (const contract of client.each('/contracts'))`. */
  each: Each
  /** The same, a page at a time. */
  pages: Pages
  /** Live events, over one stream for all tabs. Returns how to stop. */
  live: (handlers: LiveHandlers) => () => void
  /** An address that opens a file without credentials, for some minutes: for `<img>`, a new tab, a download. */
  fileUrl: (path: string) => Promise<string>
  signIn: (body: Body<'/auth/login', 'post'>) => Promise<Answer<'/auth/login', 'post'>['user']>
  /** Creates an account and signs in to it. */
  register: (body: Body<'/auth/register', 'post'>) => Promise<Answer<'/auth/register', 'post'>['user']>
  /** Ends the session here and at the platform, or all sessions of the user. */
  signOut: (body?: Body<'/auth/logout', 'post'>) => Promise<void>
  /** Calls the listener when somebody signs in or out, in this tab or another one. Returns how to stop. */
  onSession: SessionEvents['subscribe']
}

/** A client of one platform, for one user at a time. */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, language, retries = 2, session = 'tokens' } = options
  // The browser's `fetch` must not be called as a method of something else.
  const fetch: Fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const usesCookies = session === 'cookie'
  const isShared = usesCookies || options.storage !== undefined
  const key = options.storageKey ?? (isShared ? 'alphazee-session' : `alphazee-session-${newKey()}`)
  const events = sessionEvents(key)
  const common = { baseUrl, fetch, language, retries, usesCookies, onEnd: () => events.emit('signedOut') }
  const anonymous = createTransport({ ...common, credentials: undefined })
  const credentials = credentialsOf({ anonymous, usesCookies, key, storage: options.storage ?? memoryStorage() })
  const request = createTransport({ ...common, credentials })
  const call = <M extends Method>(method: M) =>
    // The types of calls are those of the OpenAPI document.
    (async (path: string, given?: RequestOptions) => readAnswer(await request(method, path, given))) as Call<M>

  const begin = async <Started extends Tokens & { user: unknown }>(started: Started): Promise<Started['user']> => {
    await credentials.keep(started)
    events.emit('signedIn')
    return started.user
  }
  const start = async (path: '/auth/login' | '/auth/register', body: object) =>
    begin((await readAnswer(await anonymous('post', path, { body }))) as Answer<'/auth/login', 'post'>)

  const links = fileLinks(request)
  events.subscribe(links.forget)
  const walk = (path: string, given: RequestOptions = {}) => walkList({ request, path, options: given })

  return {
    get: call('get'),
    post: call('post'),
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
    request,
    // As above: rows and pages are those of the path.
    each: async function* each(path: string, given?: RequestOptions) {
      for await (const { docs } of walk(path, given)) yield* docs
    } as Each,
    pages: walk as Pages,
    live: createLive({ request, key, events }),
    fileUrl: links.urlOf,
    signIn: (body) => start('/auth/login', body),
    register: (body) => start('/auth/register', body),
    signOut: (body = {}) => signOut({ request, credentials, events, body }),
    onSession: events.subscribe,
  }
}

/** A refresh that hangs does not hold up the other tabs for ever. */
const patienceMs = 30_000

type CredentialsOfArgs = { anonymous: Transport; usesCookies: boolean; key: string; storage: SessionStorage }

function credentialsOf({ anonymous, usesCookies, key, storage }: CredentialsOfArgs): Credentials {
  if (usesCookies) {
    const refresh = async () => {
      const response = await anonymous('post', '/users/refresh-token', { signal: timeout(patienceMs) })
      const { refreshedToken, exp } = (await response.json()) as Answer<'/users/refresh-token', 'post'>
      return { token: refreshedToken, exp }
    }
    return cookieCredentials({ key, refresh })
  }
  const refresh = async (refreshToken: string) => {
    const response = await anonymous('post', '/auth/refresh', { body: { refreshToken }, signal: timeout(patienceMs) })
    return (await response.json()) as Answer<'/auth/refresh', 'post'>
  }
  return tokenCredentials({ storage, key, refresh })
}

type SignOutArgs = { request: Transport; credentials: Credentials; events: SessionEvents; body: object }

/** Forgets the tokens whatever the platform answers. A session that has ended already is no error. */
async function signOut({ request, credentials, events, body }: SignOutArgs): Promise<void> {
  try {
    await request('post', '/auth/logout', { body })
  } catch (error) {
    if (!isApiError(error, 'unauthenticated')) throw error
  } finally {
    await credentials.forget()
    events.emit('signedOut')
  }
}

/** JSON as its value, nothing as `undefined`, everything else as the response. */
async function readAnswer(response: Response): Promise<unknown> {
  if (response.headers.get('content-type')?.startsWith('application/json')) return response.json()
  return response.status === 204 || response.headers.get('content-length') === '0' ? undefined : response
}
