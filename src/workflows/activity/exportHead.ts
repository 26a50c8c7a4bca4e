import type { PayloadRequest } from 'payload'
import { appendHead } from '../../adapters/heads/appendHead.ts'
import { readChainHead } from './readChainHead.ts'

/**
 * The job `audit.exportHead`: writes the head of the audit chain to this machine's file of heads, so that a chain cut
 * off later is detected.
 */
export async function exportHead({ req }: { req: PayloadRequest }): Promise<void> {
  const head = await readChainHead({ req })
  if (head.seq > 0) await appendHead(head)
}
