import { buffer } from 'node:stream/consumers'
import type { PayloadRequest } from 'payload'
import { sha256Hex } from '../../domain/sha256.ts'
import type { Contract } from '../../payload-types.ts'
import { openContractPdf } from './openContractPdf.ts'
import { verifyBytes, type VerifiedUpload } from './verifyUpload.ts'

/**
 * What the verifier says of the newest document that is kept of a contract: of its bytes as they lie in storage now. `known` is whether they are
 * still the ones that were kept. `not_found` for what was never sent.
 */
export async function verifyContract({
  req,
  contract,
}: {
  req: PayloadRequest
  contract: Contract
}): Promise<VerifiedUpload> {
  const { stream, sha256 } = await openContractPdf({ req, contract })
  const bytes = await buffer(stream)
  return { ...(await verifyBytes({ req, bytes })), known: sha256Hex(bytes) === sha256 }
}
