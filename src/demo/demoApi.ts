import { setTimeout as sleep } from 'node:timers/promises'

// Answers are not typed. A step that does not get what it needs ends the demo.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any

export type DemoApi = {
  get: (path: string) => Promise<Json>
  post: (path: string, body?: unknown) => Promise<Json>
  put: (path: string, body?: unknown) => Promise<Json>
  /** The bytes of an answer and their type. */
  download: (path: string) => Promise<{ bytes: Buffer; type: string }>
  /** The status and body of a call that may be refused. */
  try: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Json }>
  as: (token: string) => DemoApi
}

/** A plain API client: paths under `/api`, an error for every refusal, and waiting when the server asks for it. */
export function demoApi({ url, token }: { url: string; token?: string }): DemoApi {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    for (;;) {
      const isForm = body instanceof FormData
      const response = await fetch(`${url}/api${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      })
      if (response.status !== 429) return response
      const seconds = Math.min(Number(response.headers.get('retry-after') ?? 1), 3600)
      if (seconds > 90) throw new Error(`${method} ${path}: too many requests; try again in ${seconds} seconds.`)
      process.stdout.write(`  (the server asks for ${seconds} s of patience: ${method} ${path})\n`)
      await sleep(seconds * 1000 + 100)
    }
  }
  const call = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const response = await send(method, path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} /api${path} answered ${response.status}: ${text.slice(0, 500)}`)
    return text === '' ? {} : JSON.parse(text)
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body ?? {}),
    put: (path, body) => call('PUT', path, body ?? {}),
    download: async (path) => {
      const response = await send('GET', path)
      if (!response.ok) throw new Error(`GET /api${path} answered ${response.status}`)
      return { bytes: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' }
    },
    try: async (method, path, body) => {
      const response = await send(method, path, body)
      const text = await response.text()
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
    },
    as: (other) => demoApi({ url, token: other }),
  }
}
