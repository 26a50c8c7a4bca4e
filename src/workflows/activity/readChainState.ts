import { existsSync } from 'node:fs'
import type { PayloadRequest } from 'payload'
import { headsFile } from '../../adapters/heads/headsFile.ts'
import type { ChainHead } from '../../domain/auditChain.ts'
import { readLastHead } from '../../adapters/heads/readLastHead.ts'
import { readChainHead } from './readChainHead.ts'

/** Where the audit chain ends now, and the newest of its heads that this machine has kept. One statement. */
export async function readChainState({
  req,
}: {
  req: PayloadRequest
}): Promise<{ head: ChainHead; kept: (ChainHead & { at: string }) | null }> {
  const { seq, hash } = await readChainHead({ req })
  return { head: { seq, hash }, kept: existsSync(headsFile()) ? await readLastHead(headsFile()) : null }
}
