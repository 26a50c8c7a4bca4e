import { existsSync } from 'node:fs'
import type { PayloadRequest } from 'payload'
import { headsFile } from '../../adapters/heads/headsFile.ts'
import type { ChainHead } from '../../domain/activity/auditChain.ts'
import { readLastHead } from '../../adapters/heads/readLastHead.ts'
import { readChainHead } from './readChainHead.ts'

type ReadChainStateArgs = { req: PayloadRequest }

/** Where the audit chain ends now, and its newest head stored on this machine. One statement. */
export async function readChainState({
  req,
}: ReadChainStateArgs): Promise<{ head: ChainHead; kept: (ChainHead & { at: string }) | null }> {
  const { seq, hash } = await readChainHead({ req })
  return { head: { seq, hash }, kept: existsSync(headsFile()) ? await readLastHead(headsFile()) : null }
}
