import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { fail } from '../../../errors.ts'
import { limitConcurrency } from '../limitConcurrency.ts'
import type { HeifReply, HeifRequest, RawImage } from './types.ts'

const megabyte = 1024 * 1024
/** Phones take 12 to 48 million. */
const MAX_PIXELS = 50_000_000
/** Larger than any picture the platform makes from it. */
const MAX_EDGE = 4000
const MAX_MEMORY_BYTES = 512 * megabyte
const TIMEOUT_MS = 60_000

const run = limitConcurrency({ running: 1, waiting: 16 })

/**
 * The picture of a HEIC or HEIF file, upright, no edge longer than 4,000 pixels. Each is decoded on its own thread, one
 * at a time. More than 50 megapixels is `too_large`; a damaged file, or one that needs more than 512 MB or a minute, is
 * `unreadable_file`. `unavailable` if too many wait.
 */
export async function decodeHeif({ read }: { read: () => Promise<Uint8Array> }): Promise<RawImage> {
  return run(async () => {
    const bytes = await read()
    const reply = await decodeOnThread({
      bytes,
      maxPixels: MAX_PIXELS,
      maxEdge: MAX_EDGE,
      maxMemoryBytes: MAX_MEMORY_BYTES,
    })
    if (reply.image) return reply.image
    throw fail(reply.problem, reply.problem === 'too_large' ? { maxPixels: MAX_PIXELS } : {})
  })
}

function decodeOnThread(request: HeifRequest): Promise<HeifReply> {
  const { promise, resolve } = Promise.withResolvers<HeifReply>()
  // Built at run time from the working directory, so that no bundler follows it.
  const worker = new Worker(path.join(process.cwd(), 'src', 'adapters', 'images', 'heif', 'worker.ts'), {
    workerData: request,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const give = (reply: HeifReply) => {
    clearTimeout(timer)
    resolve(reply)
    void worker.terminate()
  }
  const unreadable = () => give({ problem: 'unreadable_file' })
  const timer = setTimeout(unreadable, TIMEOUT_MS)
  worker.once('message', give)
  worker.on('error', unreadable)
  worker.once('exit', unreadable)
  return promise
}
