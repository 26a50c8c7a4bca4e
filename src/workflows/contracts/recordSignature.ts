import type { PayloadRequest } from 'payload'
import { consentFor } from '../../domain/contracts/consent.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import type { Contract, ContractSignature } from '../../payload-types.ts'
import { clientOf } from '../request/clientOf.ts'
import { nameOf } from '../request/nameOf.ts'
import { localeOf } from './localeOf.ts'
import type { Signer } from './requireSigner.ts'

export type SignatureMark = {
  method: 'drawn' | 'typed'
  typedName: string | undefined
  /** The typed name shares nothing with the account's, and the signer confirmed it. */
  nameConfirmed: boolean
  imageId: string | null
}

type RecordSignatureArgs = {
  req: PayloadRequest
  contract: Contract
  signer: Signer
  mark: SignatureMark
  documentSha256: string
  signedAt: string
}

/** Records the client's signature with all of its evidence, as known in this moment. The row never changes again. */
export async function recordSignature({
  req,
  contract,
  signer,
  mark,
  documentSha256,
  signedAt,
}: RecordSignatureArgs): Promise<ContractSignature> {
  const { user } = signer
  const { address, userAgent } = clientOf(req)
  const consent = consentFor({ locale: localeOf(contract), contractNumber: contract.contractNumber, documentSha256 })
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
      nameConfirmed: mark.nameConfirmed,
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
