import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import type { ProcessedImage } from '../../adapters/images/processAvatar.ts'
import { sha256Hex } from '../../domain/sha256.ts'
import { newStorageKey } from '../../domain/storageKeys.ts'
import type { Contract, ContractSignature, User } from '../../payload-types.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { keepObjects } from '../files/keepObjects.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { signatureKey } from '../vault/signatureKey.ts'
import { checkSignable } from './checkSignable.ts'
import { nameOf } from './nameOf.ts'
import { recordSignature, type SignatureMark } from './recordSignature.ts'
import { requireContract } from './requireContract.ts'
import { requireSigner } from './requireSigner.ts'
import { tellAdmins, tellClient } from './tellClient.ts'

/** A drawing as it was decoded and written anew. */
export type DrawnSignature = Pick<ProcessedImage, 'bytes' | 'mimeType' | 'extension'>

export type Signing = {
  contractId: string
  /** Who signs: the contract's client, as the endpoint has shown. */
  clientId: string
  /** Of the document that he was shown. */
  documentSha256: string
  drawing?: DrawnSignature | undefined
  typedName?: string | undefined
}

/**
 * Signs a contract for its client. Exactly one signature wins: the loser gets 409 `already_signed`. 403 until his address is proven and his
 * identity verified; 409 where the hash is not the sent document's; 410 once its time has passed. Contract, signature, evidence, mails and the
 * job that makes the signed document are there together or not at all.
 */
export async function signContract({
  req,
  signing,
}: {
  req: PayloadRequest
  signing: Signing
}): Promise<ContractSignature> {
  const { contractId, clientId, documentSha256, drawing } = signing
  await requireSigner({ req, userId: clientId })
  checkSignable({ contract: await requireContract({ req, id: contractId }), documentSha256 })
  if (!drawing) return inTransaction({ req, work: () => sign({ req, signing, image: null }) })
  const path = newStorageKey({ kind: 'contract_signature', id: contractId, extension: drawing.extension })
  const { bytes, mimeType } = drawing
  const key = await signatureKey({ req, userId: clientId })
  const object = { path, kind: 'contract_signature' as const, content: { bytes, key }, mimeType }
  return keepObjects({
    req,
    objects: [object],
    work: () => sign({ req, signing, image: { path, drawing, vaultKey: key.id } }),
  })
}

type Image = { path: string; drawing: DrawnSignature; vaultKey: string }

async function sign({
  req,
  signing,
  image,
}: {
  req: PayloadRequest
  signing: Signing
  image: Image | null
}): Promise<ContractSignature> {
  const { contractId, clientId, documentSha256, typedName } = signing
  await queueForRows({ req, rows: { contracts: contractId } })
  // Again, now that it counts: what an admin takes back in this moment waits for this signature, or is seen here.
  const signer = await requireSigner({ req, userId: clientId })
  const signedAt = now().toISOString()
  const { after: contract } = await transition({
    req,
    collection: 'contracts',
    id: contractId,
    action: 'sign',
    by: 'client',
    guard: (row) => checkSignable({ contract: row, documentSha256 }),
    data: { signedAt, sealStatus: 'waiting' },
    activity: { documentSha256, method: image ? 'drawn' : 'typed' },
  })
  const mark: SignatureMark = {
    method: image ? 'drawn' : 'typed',
    typedName,
    imageId: await keepImage({ req, contract, signing, image }),
  }
  const signature = await recordSignature({ req, contract, signer, mark, documentSha256, signedAt })
  await enqueueJob({ req, name: 'contract.seal', data: { contractId } })
  await tellBoth({ req, contract, client: signer.user, signedAt })
  return signature
}

async function keepImage({
  req,
  contract,
  signing: { clientId },
  image,
}: {
  req: PayloadRequest
  contract: Contract
  signing: Signing
  image: Image | null
}): Promise<string | null> {
  if (!image) return null
  const { path, drawing, vaultKey } = image
  const file = await addFileRow({
    req,
    file: {
      path,
      kind: 'contract_signature',
      filename: `${contract.contractNumber}-signature.${drawing.extension}`,
      mimeType: drawing.mimeType,
      size: drawing.bytes.byteLength,
      sha256: sha256Hex(drawing.bytes),
      owner: clientId,
      uploadedBy: clientId,
      contract: contract.id,
      vaultKey,
    },
  })
  return file.id
}

async function tellBoth({
  req,
  contract,
  client,
  signedAt,
}: {
  req: PayloadRequest
  contract: Contract
  client: User
  signedAt: string
}): Promise<void> {
  const mail = { template: 'contract_signed', data: { signerName: nameOf(client), signedAt } } as const
  await tellClient({ req, contract, type: 'contract.signed', mail })
  await tellAdmins({ req, contract, type: 'contract.signed', data: { clientName: nameOf(client) }, mail })
}
