import type { PayloadRequest, SelectType } from 'payload'
import { consentFor } from '../../domain/contracts/consent.ts'
import type { Contract, ContractSignature, User } from '../../payload-types.ts'

export type ContractWithSignatures = Omit<Contract, 'signatures'> & {
  signatures?: ContractSignature[]
  /** What the client agrees to by signing, in their language. Only while the contract can be signed. */
  consent?: { text: string; version: string; locale: string }
}

type ReadContractArgs = {
  req: PayloadRequest
  id: string
  user: User
  depth?: number | undefined
  select?: SelectType | undefined
}

/**
 * A contract as this user may see it, with its signatures as documents at every depth. `not_found` when it is hidden
 * from them.
 */
export async function readContract({
  req,
  id,
  user,
  depth = 0,
  select,
}: ReadContractArgs): Promise<ContractWithSignatures> {
  const contract = await req.payload.findByID({
    collection: 'contracts',
    id,
    depth,
    ...(select && { select }),
    joins: { signatures: false },
    req,
    user,
    overrideAccess: false,
  })
  // `select` makes the type a part of a contract. The caller knows which part they select.
  const doc = contract as ContractWithSignatures
  if (!select || 'signatures' in select) doc.signatures = await readSignatures({ req, id, user })
  if (doc.status === 'sent' && doc.documentSha256) {
    const { contractNumber, documentSha256 } = doc
    doc.consent = consentFor({ locale: user.locale ?? 'en', contractNumber, documentSha256 })
  }
  return doc
}

type ReadSignaturesArgs = { req: PayloadRequest; id: string; user: User }

/** Signatures visible to this user, earliest first. */
export async function readSignatures({ req, id, user }: ReadSignaturesArgs): Promise<ContractSignature[]> {
  const { docs } = await req.payload.find({
    collection: 'contract-signatures',
    where: { contract: { equals: id } },
    sort: 'signedAt',
    depth: 0,
    pagination: false,
    limit: 10,
    req,
    user,
    overrideAccess: false,
  })
  return docs
}
