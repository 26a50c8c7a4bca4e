import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** A TCP port or a Unix socket. */
export type ClamdAddress = { host: string; port: number } | { path: string }

export type ClamdAnswer = { text: string; /** Whether it came after the last byte was sent. */ isAboutAll: boolean }

const MAX_ANSWER_BYTES = 4096
const MAX_CHUNK_BYTES = 64 * 1024

type AskClamdArgs = { address: ClamdAddress; content: Readable; timeoutMs: number }

/**
 * clamd's answer to an `INSTREAM` of these bytes (clamd(8)), and how many bytes it was sent. Throws if there is no
 * connection, it breaks, the answer is too long, or clamd does not close it within `timeoutMs`.
 */
export async function askClamd({ address, content, timeoutMs }: AskClamdArgs): Promise<ClamdAnswer> {
  const signal = AbortSignal.timeout(timeoutMs)
  const socket = createConnection({ ...address, signal })
  let isSent = false
  const answer = readAnswer({ socket, isSent: () => isSent })
  // Awaited below. Until then a failure must not count as unhandled.
  answer.catch(() => undefined)
  try {
    // Whichever ends first: clamd may refuse midway, and its answer says more than the broken pipe.
    await Promise.race([send({ socket, content, signal }).then(() => (isSent = true)), answer])
    return await answer
  } finally {
    content.destroy()
    socket.destroy()
  }
}

type SendArgs = { socket: Socket; content: Readable; signal: AbortSignal }

async function send({ socket, content, signal }: SendArgs): Promise<void> {
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

/** Everything clamd sends until it closes the connection. */
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
