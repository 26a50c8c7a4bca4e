import { appendFile } from 'node:fs/promises'
import type { ChainHead } from '../../domain/activity/auditChain.ts'
import { headsFile } from './headsFile.ts'

/** Appends `time seq hash` as a line to the file of heads and syncs it. Lines of several processes do not mix. */
export async function appendHead({ seq, hash, at }: ChainHead & { at: string }): Promise<void> {
  await appendFile(headsFile(), `${at} ${seq} ${hash}\n`, { mode: 0o600, flush: true })
}
