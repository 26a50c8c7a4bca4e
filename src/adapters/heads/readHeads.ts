import { open } from 'node:fs/promises'
import type { ChainHead } from '../../domain/auditChain.ts'
import { parseHead } from '../../domain/parseHead.ts'

/** The heads of a file as `appendHead` writes it, a line that is none left out: a power cut may have ended one early. */
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
