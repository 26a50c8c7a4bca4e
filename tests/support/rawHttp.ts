import { request } from 'node:http'

export type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

type RawHttpArgs = {
  url: string
  path: string
  method?: string
  headers?: Record<string, string>
  body?: Iterable<Buffer | string>
}

/** Only for a server that never answers. */
const silenceMs = 300_000

/**
 * Sends one request exactly as written: any method, any path, a body in any number of pieces. An event stream is left
 * after its head.
 */
export function rawHttp({ url, path, method = 'GET', headers = {}, body = [] }: RawHttpArgs): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const req = request({ hostname, port, path, method, headers, agent: false, timeout: silenceMs }, (res) => {
      const chunks: Buffer[] = []
      if (res.headers['content-type']?.startsWith('text/event-stream')) {
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text: '' })
        req.destroy()
        return
      }
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text: Buffer.concat(chunks).toString() })
        // It may be answered before it is sent.
        req.destroy()
      })
    })
    req.on('timeout', () => req.destroy(new Error('No answer came.')))
    req.on('error', reject)
    const parts = body[Symbol.iterator]()
    const send = () => {
      for (let part = parts.next(); !part.done; part = parts.next()) {
        if (!req.write(part.value)) return void req.once('drain', send)
      }
      req.end()
    }
    send()
  })
}
