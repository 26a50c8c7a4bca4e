import { now } from '../../adapters/now.ts'
import { hasExpired } from '../../domain/contracts/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'

/**
 * Checks whether this document may be signed now. Refusals: 409 `already_signed` or `illegal_transition`, 410
 * `contract_expired` from the moment of `expiresAt` on, 409 `document_changed` when the hash is another document's.
 */
export function checkSignable({ contract, documentSha256 }: { contract: Contract; documentSha256: string }): void {
  if (contract.signedAt) throw fail('already_signed')
  if (hasExpired({ contract, at: now() })) throw fail('contract_expired')
  if (contract.status !== 'sent') throw fail('illegal_transition', { from: contract.status, action: 'sign' })
  if (contract.documentSha256 !== documentSha256) throw fail('document_changed')
}
