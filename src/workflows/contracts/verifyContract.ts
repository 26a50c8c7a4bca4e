import { buffer } from 'node:stream/consumers'
import type { PayloadRequest } from 'payload'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import type { Contract } from '../../payload-types.ts'
import { openContractPdf } from './openContractPdf.ts'
import { verifyBytes, type VerifiedUpload } from './verifyUpload.ts'

type VerifyContractArgs = { req: PayloadRequest; contract: Contract }

/**
 * The verifier's result for the newest stored document of a contract, checked on its bytes in storage now. `known` is
 * whether they are still the bytes that were stored. `not_found` when it was never sent.
 */
export async function verifyContract({ req, contract }: VerifyContractArgs): Promise<VerifiedUpload> {
  const { stream, sha256 } = await openContractPdf({ req, contract })
  const bytes = await buffer(stream)
  return { ...(await verifyBytes({ req, bytes })), known: sha256Hex(bytes) === sha256 }
}
