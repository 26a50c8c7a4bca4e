import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** A TCP port or a Unix socket. */
export type ClamdAddress = { host: string; port: number } | { path: string }

export type ClamdAnswer = { text: string; /** Whether it came after the last byte was sent. */ isAboutAll: boolean }

const MAX_ANSWER_BYTES = 4096
const MAX_CHUNK_BYTES = 64 * 1024

/**
 * What clamd answers to an `INSTREAM` of these bytes (clamd(8)), with how far it had been given them. Throws where no connection can be made, it
 * breaks, says too much, or is not closed by clamd within `timeoutMs`.
 */
export async function askClamd({
  address,
  content,
  timeoutMs,
}: {
  address: ClamdAddress
  content: Readable
  timeoutMs: number
}): Promise<ClamdAnswer> {
  const signal = AbortSignal.timeout(timeoutMs)
  const socket = createConnection({ ...address, signal })
  let isSent = false
  const answer = readAnswer({ socket, isSent: () => isSent })
  // Awaited below; until then a failure is no unhandled one.
  answer.catch(() => undefined)
  try {
    // Whoever ends first: clamd may refuse in the middle, and what it said then is worth more than the broken pipe.
    await Promise.race([send({ socket, content, signal }).then(() => (isSent = true)), answer])
    return await answer
  } finally {
    content.destroy()
    socket.destroy()
  }
}

async function send({
  socket,
  content,
  signal,
}: {
  socket: Socket
  content: Readable
  signal: AbortSignal
}): Promise<void> {
  if (socket.connecting) await once(socket, 'connect', { signal })
  socket.write('zINSTREAM\0')
  // A byte stream yields buffers.
  for await (const bytes of content as AsyncIterable<Uint8Array>) {
    for (let at = 0; at < bytes.byteLength; at += MAX_CHUNK_BYTES) {
      const part = bytes.subarray(at, at + MAX_CHUNK_BYTES)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.byteLength)
      socket.write(length)
      if (!socket.write(part)) await once(socket, 'drain', { signal })
    }
  }
  socket.write(Buffer.alloc(4))
}

/** All that clamd says until it hangs up. */
function readAnswer({ socket, isSent }: { socket: Socket; isSent: () => boolean }): Promise<ClamdAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let sizeBytes = 0
    let isAboutAll = false
    socket.on('data', (chunk: Buffer) => {
      if (sizeBytes === 0) isAboutAll = isSent()
      sizeBytes += chunk.byteLength
      chunks.push(chunk)
      if (sizeBytes > MAX_ANSWER_BYTES) reject(new Error('clamd says more than it should.'))
    })
    const finish = () => resolve({ text: Buffer.concat(chunks).toString('latin1'), isAboutAll })
    socket.on('end', finish)
    socket.on('error', (err) => (sizeBytes > 0 ? finish() : reject(err)))
    socket.on('close', () => (sizeBytes > 0 ? finish() : reject(new Error('clamd hung up without an answer.'))))
  })
}
