import type { PayloadRequest, SelectType } from 'payload'
import { consentFor } from '../../domain/consent.ts'
import type { Contract, ContractSignature, User } from '../../payload-types.ts'

export type ContractWithSignatures = Omit<Contract, 'signatures'> & {
  signatures?: ContractSignature[]
  /** What its client agrees to by signing, in his language: only while it can be signed. */
  consent?: { text: string; version: string; locale: string }
}

/** A contract as this user may see it, with its signatures as documents at every depth. `not_found` where he may not know of it. */
export async function readContract({
  req,
  id,
  user,
  depth = 0,
  select,
}: {
  req: PayloadRequest
  id: string
  user: User
  depth?: number | undefined
  select?: SelectType | undefined
}): Promise<ContractWithSignatures> {
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
  // `select` makes the type a part of a contract; whoever selects knows which.
  const doc = contract as ContractWithSignatures
  if (!select || 'signatures' in select) doc.signatures = await readSignatures({ req, id, user })
  if (doc.status === 'sent' && doc.documentSha256) {
    const { contractNumber, documentSha256 } = doc
    doc.consent = consentFor({ locale: user.locale ?? 'en', contractNumber, documentSha256 })
  }
  return doc
}

/** As this user may see them, the earliest first. */
export async function readSignatures({
  req,
  id,
  user,
}: {
  req: PayloadRequest
  id: string
  user: User
}): Promise<ContractSignature[]> {
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
