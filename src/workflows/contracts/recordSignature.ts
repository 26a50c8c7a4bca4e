import type { PayloadRequest } from 'payload'
import { consentFor } from '../../domain/consent.ts'
import { sha256Hex } from '../../domain/sha256.ts'
import type { Contract, ContractSignature } from '../../payload-types.ts'
import { clientOf } from '../shared/clientOf.ts'
import { nameOf } from './nameOf.ts'
import type { Signer } from './requireSigner.ts'

export type SignatureMark = { method: 'drawn' | 'typed'; typedName: string | undefined; imageId: string | null }

/** The client's signature with everything that proves it, as it was known in this moment. The row is never changed again. */
export async function recordSignature({
  req,
  contract,
  signer,
  mark,
  documentSha256,
  signedAt,
}: {
  req: PayloadRequest
  contract: Contract
  signer: Signer
  mark: SignatureMark
  documentSha256: string
  signedAt: string
}): Promise<ContractSignature> {
  const { user } = signer
  const { address, userAgent } = clientOf(req)
  const consent = consentFor({ locale: user.locale ?? 'en', contractNumber: contract.contractNumber, documentSha256 })
  return req.payload.db.create({
    collection: 'contract-signatures',
    data: {
      contract: contract.id,
      client: user.id,
      party: 'client',
      signer: user.id,
      signerName: nameOf(user),
      signerEmail: user.email,
      emailVerifiedAt: signer.emailVerifiedAt,
      identityVerification: signer.identityVerificationId,
      method: mark.method,
      typedName: mark.typedName ?? null,
      image: mark.imageId,
      consentText: consent.text,
      consentVersion: consent.version,
      consentLocale: consent.locale,
      consentSha256: sha256Hex(consent.text),
      documentSha256,
      address,
      userAgent,
      signedAt,
    },
    req,
  })
}
