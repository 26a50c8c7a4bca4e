import { appendFile } from 'node:fs/promises'
import type { ChainHead } from '../../domain/auditChain.ts'
import { headsFile } from './headsFile.ts'

/** Adds `time seq hash` as a line to the file of heads, and is on disk when it answers. Lines of several processes do not mix. */
export async function appendHead({ seq, hash, at }: ChainHead & { at: string }): Promise<void> {
  await appendFile(headsFile(), `${at} ${seq} ${hash}\n`, { mode: 0o600, flush: true })
}
