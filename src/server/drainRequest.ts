import type { IncomingMessage } from 'node:http'

const maxBytes = 64 * 1024 * 1024
const maxMs = 30_000
const maxSilenceMs = 5_000

/**
 * Reads and discards the rest of a refused request, so that a sender who is still writing can read the answer: closing
 * a connection with unread data resets it and loses the answer. Bounded in bytes and time; after that the connection is
 * cut.
 */
export async function drainRequest(req: IncomingMessage): Promise<void> {
  if (req.complete || req.destroyed) return
  // The reader has refused the rest, so nobody else needs it.
  req.unpipe()
  req.removeAllListeners('data')
  await new Promise<void>((resolve) => {
    let bytes = 0
    const end = () => {
      clearTimeout(timer)
      clearTimeout(silence)
      resolve()
    }
    const timer = setTimeout(end, maxMs)
    const silence = setTimeout(end, maxSilenceMs)
    for (const event of ['end', 'close', 'error']) req.once(event, end)
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      silence.refresh()
      if (bytes > maxBytes) end()
    })
    req.resume()
  })
}
