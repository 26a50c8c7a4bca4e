import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** How the double behaves: correctly, or with a fault of a real clamd or of another service on its port. */
export type ClamdMood =
  | 'honest'
  | 'silent'
  | 'deaf'
  | 'hangsUp'
  | 'hangsUpMidway'
  | 'saysOkAtOnce'
  | 'saysOkAtOnceAndListens'
  | 'saysOkToAll'
  | 'saysOkTwice'
  | 'saysHalf'
  | 'chatters'
  | 'isWebServer'
  | 'streamTooLong'

export type ClamdDouble = {
  url: string
  port: number
  /** Changing it disconnects clients that wait for a silent one. */
  mood: ClamdMood
  /** From the stream after the next one on. */
  moodAfterSample: ClamdMood | undefined
  /** Whole streams that were given to it, with the sample; their sizes. */
  scannedBytes: number[]
  /** Connections so far. */
  asked: number
  /** Stops listening, as when clamd is down; `start` listens on the same port again. */
  stop: () => Promise<void>
  start: () => Promise<void>
}

export const malwareMark = 'THIS-IS-MALWARE-OF-THE-TESTS'
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Speaks clamd's `zINSTREAM` (clamd(8)): finds `malwareMark` and the EICAR sample, in all else nothing. */
export async function startClamdDouble(): Promise<ClamdDouble> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    double.asked += 1
    socket.on('close', () => open.delete(socket)).on('error', () => undefined)
    serve({ socket, double })
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  // Listening on a port, not on a pipe.
  const { port } = server.address() as AddressInfo
  let mood: ClamdMood = 'honest'
  const double: ClamdDouble = {
    url: `tcp://127.0.0.1:${port}`,
    port,
    get mood() {
      return mood
    },
    set mood(next) {
      mood = next
      for (const socket of open) socket.destroy()
    },
    moodAfterSample: undefined,
    scannedBytes: [],
    asked: 0,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of open) socket.destroy()
      await closed
    },
    start: () => listen(port),
  }
  return double
}

function serve({ socket, double }: { socket: Socket; double: ClamdDouble }): void {
  const { mood } = double
  if (mood === 'deaf') return void socket.pause()
  if (mood === 'hangsUp') return void socket.destroy()
  if (mood === 'saysOkAtOnce') return void socket.end('stream: OK\0')
  if (mood === 'isWebServer') return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
  if (mood === 'saysOkAtOnceAndListens') socket.write('stream: OK\0')
  const stream = readStream()
  socket.on('data', (chunk: Buffer) => {
    const { content, seenBytes } = stream.take(chunk)
    if (mood === 'hangsUpMidway' && seenBytes > 50) return void socket.resetAndDestroy()
    if (mood === 'streamTooLong' && seenBytes > 1000) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    if (!content || mood === 'silent') return
    if (mood === 'saysOkAtOnceAndListens') return void socket.end()
    double.scannedBytes.push(content.byteLength)
    const isSample = content.includes(eicar)
    const isMalware = isSample || content.includes(malwareMark)
    const honest = isMalware
      ? `stream: ${isSample ? 'Eicar-Test-Signature' : 'Test.Malware-1'} FOUND\0`
      : 'stream: OK\0'
    const answers: Partial<Record<ClamdMood, string>> = {
      saysOkToAll: 'stream: OK\0',
      // The sample is found, so that it is this answer that is judged.
      saysOkTwice: isSample ? honest : 'stream: OK\0stream: OK\0',
      saysHalf: isSample ? honest : 'stream: O',
      chatters: isSample ? honest : 'x'.repeat(10_000),
    }
    socket.end(answers[mood] ?? honest, () => {
      if (double.moodAfterSample) double.mood = double.moodAfterSample
    })
  })
}

/** Takes a stream apart as it comes; `content` is there once all of it is. */
function readStream() {
  const command = 'zINSTREAM\0'
  const parts: Buffer[] = []
  let rest = Buffer.alloc(0)
  let seenBytes = 0
  let isCommandRead = false
  const take = (chunk: Buffer): { content?: Buffer; seenBytes: number } => {
    seenBytes += chunk.byteLength
    rest = Buffer.concat([rest, chunk])
    if (!isCommandRead) {
      if (rest.byteLength < command.length || rest.toString('latin1', 0, command.length) !== command)
        return { seenBytes }
      rest = rest.subarray(command.length)
      isCommandRead = true
    }
    while (rest.byteLength >= 4) {
      const length = rest.readUInt32BE(0)
      if (length === 0) return { content: Buffer.concat(parts), seenBytes }
      if (rest.byteLength < 4 + length) break
      parts.push(rest.subarray(4, 4 + length))
      rest = rest.subarray(4 + length)
    }
    return { seenBytes }
  }
  return { take }
}
