import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import { describeContract } from './describeContract.ts'
import { expiryOf } from './expiryOf.ts'
import { requireContract } from './requireContract.ts'

/** A draft as it was read, and the document rendered from it. */
export type FrozenDraft = { contract: Contract; bytes: Uint8Array; sha256: string; sentAt: string; expiresAt: string }

/**
 * Renders a draft as it would be sent now, on the rendering thread and outside any transaction. The caller that sends
 * it checks that the draft has not changed. 409 for a contract that is no draft, 400 for text that cannot be printed,
 * 410 when its time to sign has passed already.
 */
export async function freezeDraft({ req, id }: { req: PayloadRequest; id: string }): Promise<FrozenDraft> {
  const contract = await requireContract({ req, id })
  if (contract.status !== 'draft') throw fail('illegal_transition', { from: contract.status, action: 'send' })
  const company = await readCompany(req)
  const sentAt = now()
  const expiresAt = expiryOf({ contract, company, sentAt })
  if (expiresAt.getTime() <= sentAt.getTime()) throw fail('contract_expired')
  const times = { sentAt: sentAt.toISOString(), expiresAt: expiresAt.toISOString() }
  const input = await describeContract({ req, contract, company, ...times })
  requirePrintable({ ...input })
  const bytes = await pdf.render({ kind: 'contract', input })
  return { contract, bytes, sha256: sha256Hex(bytes), ...times }
}
