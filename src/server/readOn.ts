import type { IncomingMessage } from 'node:http'

const maxBytes = 64 * 1024 * 1024
const maxMs = 10_000
const maxSilenceMs = 1_000

/**
 * Reads what is left of a refused request and forgets it, so that its sender, who is still writing, can read why: a connection that is closed
 * with unread data on it is reset, and the answer is lost with it. Bounded in bytes and time; who goes on past that is cut off, and who is silent
 * is waiting for the answer.
 */
export async function readOn(req: IncomingMessage): Promise<void> {
  if (req.complete || req.destroyed) return
  // Nobody else wants the rest: what was reading it has refused it.
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
