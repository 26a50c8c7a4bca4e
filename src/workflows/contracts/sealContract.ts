import type { PayloadRequest } from 'payload'
import type { SigningParty } from '../../domain/contracts/signatureFields.ts'
import type { Contract, ContractSignature, SignerCertificate } from '../../payload-types.ts'
import { attachSealed } from './attachSealed.ts'
import { makeSealed } from './makeSealed.ts'
import { requireContract } from './requireContract.ts'

type SealContractArgs = { req: PayloadRequest; data: { contractId: string } }

/**
 * The job `contract.seal`: adds each missing digital signature to a contract's document, once, even when run repeatedly
 * and by several workers. A failure leaves everything as it was, to be retried: the signatures themselves are in the
 * database already, and the contract waits (`sealStatus`).
 */
export async function sealContract({ req, data: { contractId } }: SealContractArgs): Promise<void> {
  const signatures = await readOf<ContractSignature>({ req, collection: 'contract-signatures', contractId })
  for (const party of ['client', 'agency'] as const) {
    const signature = signatures.find((row) => row.party === party)
    if (!signature) return
    await sealFor({ req, contractId, signature, party })
  }
}

type SealForArgs = { req: PayloadRequest; contractId: string; signature: ContractSignature; party: SigningParty }

async function sealFor({ req, contractId, signature, party }: SealForArgs): Promise<void> {
  const contract = await requireContract({ req, id: contractId })
  if (await isSealed({ req, contract, party })) return
  const made = await makeSealed({ req, contract, signature, party })
  await attachSealed({ req, contract, signature, party, made })
}

type IsSealedArgs = { req: PayloadRequest; contract: Contract; party: SigningParty }

/**
 * A document signed before digital signatures existed stays as it is once both have signed. Until then it is sealed
 * again.
 */
async function isSealed({ req, contract, party }: IsSealedArgs): Promise<boolean> {
  if (contract.counterSignedDocument) return true
  const rows = await readOf<SignerCertificate>({ req, collection: 'signer-certificates', contractId: contract.id })
  return rows.some((row) => row.party === party)
}

type ReadOfArgs = { req: PayloadRequest; collection: 'contract-signatures' | 'signer-certificates'; contractId: string }

async function readOf<Row extends ContractSignature | SignerCertificate>({
  req,
  collection,
  contractId,
}: ReadOfArgs): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection,
    where: { contract: { equals: contractId } },
    pagination: false,
    req,
  })
  return docs
}
