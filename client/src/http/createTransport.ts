import { isApiError } from '../errors.ts'
import { fetchWithProgress } from '../files/fetchWithProgress.ts'
import type { Credentials, Proof } from '../session/types.ts'
import type { Fetch, Progress } from '../wire.ts'
import { buildUrl } from './buildUrl.ts'
import { newKey } from './newKey.ts'
import { sendWithRetries } from './sendWithRetries.ts'
import { toForm } from './toForm.ts'

export type RequestOptions = {
  path?: Record<string, unknown> | undefined
  query?: Record<string, unknown> | undefined
  body?: unknown
  form?: object | undefined
  headers?: Record<string, string> | undefined
  signal?: AbortSignal | undefined
  idempotencyKey?: string | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

/** Sends one request: `path` is that of the OpenAPI document. Answers a success, and throws everything else. */
export type Transport = (method: string, path: string, options?: RequestOptions) => Promise<Response>

type CreateTransportArgs = {
  baseUrl: string
  fetch: Fetch
  language: string | (() => string) | undefined
  retries: number
  usesCookies: boolean
  credentials: Credentials | undefined
  onEnd: () => void
}

/** Requests as the user who is signed in. An expired access token is renewed and the request sent again. */
export function createTransport(args: CreateTransportArgs): Transport {
  const { baseUrl, credentials, onEnd } = args
  return async (method, path, options = {}) => {
    const url = buildUrl({ baseUrl, path, values: options.path, query: options.query })
    const init = describe({ ...args, method, path, options })
    const mayRepeat = method === 'get' || 'idempotency-key' in init.headers
    const retries = mayRepeat ? args.retries : 0
    const { signal, onProgress } = options
    const fetch = onProgress ? fetchWithProgress({ fetch: args.fetch, onProgress }) : args.fetch
    const mayRenew = async ({ mark }: Proof) => {
      const isRenewed = (await credentials?.renew(mark)) === true
      if (!isRenewed) onEnd()
      return isRenewed
    }
    // With what is there; with what another tab renewed; with what this one renewed.
    for (let renewals = 0; ; renewals += 1) {
      let proof = await credentials?.read()
      if (proof?.isStale) proof = (await mayRenew(proof)) ? await credentials?.read() : undefined
      const headers = { ...init.headers, ...proof?.headers, ...options.headers }
      try {
        return await sendWithRetries({ send: () => fetch(url, { ...init, headers }), retries, signal })
      } catch (error) {
        const isRefused = isApiError(error, 'unauthenticated')
        if (!isRefused || !proof || renewals === 2 || !(await mayRenew(proof))) throw error
      }
    }
  }
}

type DescribeArgs = Pick<CreateTransportArgs, 'language' | 'usesCookies'> & {
  method: string
  path: string
  options: RequestOptions
}

function describe({ method, path, options, language, usesCookies }: DescribeArgs) {
  const { body, form, signal, idempotencyKey } = options
  // Sessions are not begun twice by one key.
  const takesKey = method === 'post' && !path.startsWith('/auth/')
  const key = idempotencyKey ?? (takesKey ? newKey() : undefined)
  const headers: Record<string, string> = {
    accept: 'application/json, */*;q=0.5',
    ...(language !== undefined && { 'accept-language': typeof language === 'string' ? language : language() }),
    ...(key !== undefined && { 'idempotency-key': key }),
    // A form's own header carries its boundary.
    ...(form === undefined && body !== undefined && { 'content-type': 'application/json' }),
  }
  const content = form === undefined ? body !== undefined && JSON.stringify(body) : toForm(form)
  return {
    method: method.toUpperCase(),
    headers,
    credentials: usesCookies ? ('include' as const) : ('omit' as const),
    ...(content !== false && { body: content }),
    ...(signal !== undefined && { signal }),
  }
}
