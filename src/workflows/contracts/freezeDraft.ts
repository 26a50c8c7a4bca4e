import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { sha256Hex } from '../../domain/sha256.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { describeContract } from './describeContract.ts'
import { expiryOf } from './expiryOf.ts'
import { requireContract } from './requireContract.ts'

/** A draft as it was read, and the document made of it. */
export type FrozenDraft = { contract: Contract; bytes: Uint8Array; sha256: string; sentAt: string; expiresAt: string }

/**
 * Renders a draft as it would be sent now, on the rendering thread and outside of any transaction: whoever sends it makes sure that the
 * draft is still the same. 409 for what is no draft, 410 where its time to be signed has passed before it was sent.
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
  const bytes = await pdf.render({ kind: 'contract', input })
  return { contract, bytes, sha256: sha256Hex(bytes), ...times }
}
