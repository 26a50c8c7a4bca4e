import { createHmac, type Hmac } from 'node:crypto'

/** A request whose body is hashed: `digest` is the hash, or `null` when the body was not read to its end. */
export type DigestedRequest = { request: Request; digest: () => string | null }

/** A boundary that a client draws is longer. A short one stands everywhere in a body, and looking for it takes long. */
const shortestBoundary = 16

export function isForm({ headers }: Request): boolean {
  return headers.get('content-type')?.startsWith('multipart/form-data') === true
}

/**
 * The request with a hash of what it asks. A form is hashed while it is read, because it may be large, and without its
 * boundary, which clients draw anew for every try. Other bodies are small and read first. The hash is keyed: a stored
 * one tells nobody whether they have guessed a password in the body.
 */
export async function digestRequest({ request, key }: { request: Request; key: string }): Promise<DigestedRequest> {
  const { pathname, search } = new URL(request.url)
  const hash = createHmac('sha256', key).update(`${pathname}${search}\n`)
  if (!isForm(request)) {
    const body = await request.arrayBuffer()
    const digest = hash.update(new Uint8Array(body)).digest('hex')
    const { url, method, headers, signal } = request
    return { request: new Request(url, { method, headers, signal, body }), digest: () => digest }
  }
  if (!request.body) return { request, digest: () => null }
  let digest: string | null = null
  const counted = withoutBoundary({ hash, boundary: boundaryOf(request.headers.get('content-type') ?? '') })
  const body = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        counted.update(chunk)
        controller.enqueue(chunk)
      },
      flush() {
        digest = counted.end()
      },
    }),
  )
  const streamed = { body, duplex: 'half' } as RequestInit // The DOM's type does not know `duplex`.
  return { request: new Request(request, streamed), digest: () => digest }
}

function boundaryOf(type: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(type) ?? []
  return quoted ?? plain ?? ''
}

/** Hashes chunks as one text without the boundary, wherever the chunks are cut. */
function withoutBoundary({ hash, boundary }: { hash: Hmac; boundary: string }) {
  const mark = Buffer.from(boundary.length < shortestBoundary ? '' : boundary)
  let tail = Buffer.alloc(0)
  return {
    update(chunk: Uint8Array): void {
      let rest = Buffer.concat([tail, chunk])
      for (let at = found(rest); at !== -1; at = found(rest)) {
        hash.update(rest.subarray(0, at))
        rest = rest.subarray(at + mark.length)
      }
      const kept = Math.min(rest.length, Math.max(0, mark.length - 1))
      hash.update(rest.subarray(0, rest.length - kept))
      tail = Buffer.from(rest.subarray(rest.length - kept))
    },
    end: () => hash.update(tail).digest('hex'),
  }

  function found(bytes: Buffer): number {
    return mark.length === 0 ? -1 : bytes.indexOf(mark)
  }
}
