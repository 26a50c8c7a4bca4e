import type { SeenAnswer } from './openApi/judgeAnswers.ts'

declare global {
  // Jest's environment has it where the document is known.
  var checkAnswer: ((answer: SeenAnswer) => void) | undefined
}

// Answers are not typed: a test says what it expects of them.
/* eslint-disable @typescript-eslint/no-explicit-any */
export type Answer = { status: number; body: any; headers: Headers; bytes: Buffer }

type Options = { headers?: Record<string, string>; query?: Record<string, string | number> }

export type ApiClient = {
  user: any
  token: string | undefined
  refreshToken: string | undefined
  setUrl: (url: string) => void
  get: (path: string, options?: Options) => Promise<Answer>
  post: (path: string, body?: unknown, options?: Options) => Promise<Answer>
  put: (path: string, body?: unknown, options?: Options) => Promise<Answer>
  patch: (path: string, body?: unknown, options?: Options) => Promise<Answer>
  delete: (path: string, body?: unknown, options?: Options) => Promise<Answer>
  request: (method: string, path: string, body?: unknown, options?: Options) => Promise<Answer>
  /** The same server as another user. */
  login: (credentials: { email: string; password: string }) => Promise<ApiClient>
  /** The same server with this token, or with none. */
  as: (token: string | undefined) => ApiClient
}

type ApiClientArgs = { url: string; token?: string | undefined; user?: unknown; refreshToken?: string }

/**
 * An HTTP API client. Paths are under `/api`. Objects are sent as JSON, `FormData` as a form, other bodies unchanged.
 */
export function apiClient({ url, token, user, refreshToken }: ApiClientArgs): ApiClient {
  let base = url
  const request: ApiClient['request'] = async (method, path, body, { headers = {}, query = {} } = {}) => {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
    const isJson =
      body !== undefined && !(body instanceof FormData) && typeof body !== 'string' && !Buffer.isBuffer(body)
    const target = `${base}${path.startsWith('/') ? '/api' : ''}${path}${search && `?${search}`}`
    const response = await fetch(target, {
      method,
      redirect: 'manual',
      headers: {
        // Compression is for networks: here it would cost both sides more than the sending.
        'accept-encoding': 'identity',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(isJson && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as BodyInit) }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const type = response.headers.get('content-type') ?? ''
    globalThis.checkAnswer?.({ method, url: target, headers, status: response.status, type, bytes })
    const isJsonAnswer = type.includes('json') && bytes.length > 0
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: isJsonAnswer ? JSON.parse(bytes.toString()) : bytes.toString(),
    }
  }
  return {
    user,
    token,
    refreshToken,
    setUrl: (next) => {
      base = next
    },
    request,
    get: (path, options) => request('GET', path, undefined, options),
    post: (path, body, options) => request('POST', path, body, options),
    put: (path, body, options) => request('PUT', path, body, options),
    patch: (path, body, options) => request('PATCH', path, body, options),
    delete: (path, body, options) => request('DELETE', path, body, options),
    as: (other) => apiClient({ url: base, token: other }),
    login: async (credentials) => {
      const answer = await request('POST', '/auth/login', credentials)
      if (answer.status !== 200) throw new Error(`Sign-in failed: ${answer.status} ${answer.bytes.toString()}`)
      return apiClient({
        url: base,
        token: answer.body.token,
        user: answer.body.user,
        refreshToken: answer.body.refreshToken,
      })
    },
  }
}
