import type { PayloadRequest, SelectType } from 'payload'
import { consentFor } from '../../domain/contracts/consent.ts'
import { fail } from '../../errors.ts'
import type { Contract, ContractSignature, User } from '../../payload-types.ts'
import { localeOf } from './localeOf.ts'

export type ContractWithSignatures = Omit<Contract, 'signatures'> & {
  signatures?: ContractSignature[]
  /** What the client agrees to by signing, in the document's language. Only while the contract can be signed. */
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
    const text = select ? await readText({ req, id }) : doc
    doc.consent = consentFor({ locale: localeOf(text), contractNumber, documentSha256 })
  }
  return doc
}

type ReadTextArgs = { req: PayloadRequest; id: string }

/** A selection of fields may lack what the contract says. */
async function readText({ req, id }: ReadTextArgs): Promise<Pick<Contract, 'title' | 'content'>> {
  const where = { id: { equals: id } }
  const contract = await req.payload.db.findOne<Contract>({ collection: 'contracts', where, req })
  if (!contract) throw fail('not_found')
  return contract
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
