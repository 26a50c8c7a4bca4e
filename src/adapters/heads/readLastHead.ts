import { open } from 'node:fs/promises'
import type { ChainHead } from '../../domain/activity/auditChain.ts'
import { parseHead } from '../../domain/activity/parseHead.ts'

/** Enough for a few lines, because the last one may be broken. */
const tailBytes = 2048

/** The newest whole line of a file of heads, read from its end, so that its size does not matter. */
export async function readLastHead(file: string): Promise<(ChainHead & { at: string }) | null> {
  await using handle = await open(file)
  const { size } = await handle.stat()
  const length = Math.min(size, tailBytes)
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
  for (const line of buffer.toString('utf8').split('\n').reverse()) {
    const [at = '', seq, hash] = line.split(' ')
    const head = parseHead(`${seq}:${hash}`)
    if (head && !Number.isNaN(Date.parse(at))) return { ...head, at }
  }
  return null
}
