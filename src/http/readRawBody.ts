import type { PayloadRequest } from 'payload'
import { fail } from '../errors.ts'

/**
 * The bytes of a body as received, whatever their declared type. `too_large` as soon as there are more than `maxBytes`.
 */
export async function readRawBody({ req, maxBytes }: { req: PayloadRequest; maxBytes: number }): Promise<Uint8Array> {
  const reader = req.body?.getReader()
  if (!reader) return new Uint8Array(0)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    bytes += value.length
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => undefined)
      throw fail('too_large')
    }
    chunks.push(value)
  }
}
