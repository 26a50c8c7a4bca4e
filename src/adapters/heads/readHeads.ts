import { open } from 'node:fs/promises'
import type { ChainHead } from '../../domain/activity/auditChain.ts'
import { parseHead } from '../../domain/activity/parseHead.ts'

/** The heads in a file that `appendHead` wrote. Skips broken lines, which a power cut can leave. */
export async function readHeads(file: string): Promise<ChainHead[]> {
  await using handle = await open(file)
  const heads: ChainHead[] = []
  for await (const line of handle.readLines()) {
    const [, seq, hash] = line.split(' ')
    const head = parseHead(`${seq}:${hash}`)
    if (head) heads.push(head)
  }
  return heads
}
