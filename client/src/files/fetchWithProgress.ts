import type { Fetch, Progress } from '../wire.ts'

type FetchWithProgressArgs = { fetch: Fetch; onProgress: (progress: Progress) => void }

/**
 * A `fetch` that tells how much of its form is sent: by XMLHttpRequest in browsers and React Native, which alone know;
 * elsewhere by what was taken from the form.
 */
export function fetchWithProgress({ fetch, onProgress }: FetchWithProgressArgs): Fetch {
  if (typeof XMLHttpRequest !== 'undefined') return (url, init) => sendByRequest({ url, init, onProgress })
  return (url, init) => fetch(url, counted({ init, onProgress }))
}

type SendArgs = { url: string; init: RequestInit; onProgress: (progress: Progress) => void }

function sendByRequest({ url, init, onProgress }: SendArgs): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { method = 'POST', headers, body, credentials, signal } = init
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.responseType = 'text'
    request.withCredentials = credentials === 'include'
    new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sentBytes: loaded, totalBytes: total })
    request.onload = () => resolve(responseOf(request))
    request.onerror = () => reject(new TypeError('The connection was lost.'))
    request.onabort = () => reject((signal?.reason as Error | undefined) ?? new Error('The upload was stopped.'))
    signal?.addEventListener('abort', () => request.abort())
    if (signal?.aborted) request.abort()
    // A form, which is what is uploaded.
    else request.send(body as FormData)
  })
}

function responseOf(request: XMLHttpRequest): Response {
  const lines = request.getAllResponseHeaders().trim().split(/\r?\n/)
  const headers = new Headers()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return new Response(request.responseText, { status: request.status, headers })
}

function counted({ init, onProgress }: Omit<SendArgs, 'url'>): RequestInit {
  // Its type is the form's, with the boundary.
  const encoded = new Response(init.body)
  const totalBytes = init.body instanceof FormData ? sizeOf(init.body) : 0
  let sentBytes = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sentBytes = Math.min(totalBytes, sentBytes + chunk.byteLength)
      onProgress({ sentBytes, totalBytes })
      controller.enqueue(chunk)
    },
  })
  const type = encoded.headers.get('content-type') ?? 'application/octet-stream'
  const headers = { ...(init.headers as Record<string, string>), 'content-type': type } // the client's own
  // `duplex` is missing in the DOM's type.
  return { ...init, headers, body: encoded.body?.pipeThrough(counter), duplex: 'half' } as RequestInit
}

/** The bytes of its files; its other parts are small. */
function sizeOf(form: FormData): number {
  let bytes = 0
  form.forEach((value) => (bytes += typeof value === 'string' ? 0 : value.size))
  return bytes
}
