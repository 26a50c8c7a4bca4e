import type { PayloadRequest } from 'payload'
import type { SigningParty } from '../../domain/signatureFields.ts'
import type { Contract, ContractSignature, SignerCertificate } from '../../payload-types.ts'
import { attachSealed } from './attachSealed.ts'
import { makeSealed } from './makeSealed.ts'
import { requireContract } from './requireContract.ts'

/**
 * The job `contract.seal`: puts the digital signatures that a contract's signatures call for into its document and that are not there yet, each
 * once, however often and in however many workers it runs. A failure leaves everything as it was, to be tried again: the signatures
 * themselves are in the database since they were given, and the contract waits (`sealStatus`).
 */
export async function sealContract({
  req,
  data: { contractId },
}: {
  req: PayloadRequest
  data: { contractId: string }
}): Promise<void> {
  const signatures = await readOf<ContractSignature>({ req, collection: 'contract-signatures', contractId })
  for (const party of ['client', 'agency'] as const) {
    const signature = signatures.find((row) => row.party === party)
    if (!signature) return
    await sealFor({ req, contractId, signature, party })
  }
}

async function sealFor({
  req,
  contractId,
  signature,
  party,
}: {
  req: PayloadRequest
  contractId: string
  signature: ContractSignature
  party: SigningParty
}): Promise<void> {
  const contract = await requireContract({ req, id: contractId })
  if (await isSealed({ req, contract, party })) return
  const made = await makeSealed({ req, contract, signature, party })
  await attachSealed({ req, contract, signature, party, made })
}

/** What was signed before signatures were digital stays as it is, once both have signed; before that, it is sealed anew. */
async function isSealed({
  req,
  contract,
  party,
}: {
  req: PayloadRequest
  contract: Contract
  party: SigningParty
}): Promise<boolean> {
  if (contract.counterSignedDocument) return true
  const rows = await readOf<SignerCertificate>({ req, collection: 'signer-certificates', contractId: contract.id })
  return rows.some((row) => row.party === party)
}

async function readOf<Row extends ContractSignature | SignerCertificate>({
  req,
  collection,
  contractId,
}: {
  req: PayloadRequest
  collection: 'contract-signatures' | 'signer-certificates'
  contractId: string
}): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection,
    where: { contract: { equals: contractId } },
    pagination: false,
    req,
  })
  return docs
}
