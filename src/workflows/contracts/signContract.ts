import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import type { ProcessedImage } from '../../adapters/files/processAvatar.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import { sharesName } from '../../domain/contracts/sharesName.ts'
import { newStorageKey } from '../../domain/files/storageKeys.ts'
import { fail } from '../../errors.ts'
import type { Contract, ContractSignature } from '../../payload-types.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { storeObjects } from '../files/storeObjects.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { signatureKey } from '../vault/signatureKey.ts'
import { checkSignable } from './checkSignable.ts'
import { nameOf } from '../request/nameOf.ts'
import { recordSignature, type SignatureMark } from './recordSignature.ts'
import { requireContract } from './requireContract.ts'
import { requireSigner } from './requireSigner.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'

/** A drawing, decoded and re-encoded. */
export type DrawnSignature = Pick<ProcessedImage, 'bytes' | 'mimeType' | 'extension'>

export type Signing = {
  contractId: string
  /** The signer: the contract's client, as the endpoint has checked. */
  clientId: string
  /** The hash of the document that they were shown. */
  documentSha256: string
  drawing?: DrawnSignature | undefined
  typedName?: string | undefined
  /** Confirms a typed name that shares nothing with the account's. */
  confirmName?: boolean
}

type SignContractArgs = { req: PayloadRequest; signing: Signing }

/**
 * Signs a contract for its client. Contract, signature, evidence, mails and the job that renders the signed document
 * are stored together or not at all. Exactly one signature wins: the loser gets 409 `already_signed`.
 * - 403 until their address and their identity are verified.
 * - 409 when the hash is not the sent document's, or the typed name shares nothing with the account's and is not
 *   confirmed.
 * - 410 once its time has passed.
 */
export async function signContract({ req, signing }: SignContractArgs): Promise<ContractSignature> {
  const { contractId, clientId, documentSha256, drawing, typedName } = signing
  requirePrintable({ typedName })
  const { user } = await requireSigner({ req, userId: clientId })
  checkSignable({ contract: await requireContract({ req, id: contractId }), documentSha256 })
  const nameConfirmed = checkTypedName({ signing, account: nameOf(user) })
  if (!drawing) return inTransaction({ req, work: () => sign({ req, signing, nameConfirmed, image: null }) })
  const path = newStorageKey({ kind: 'contract_signature', id: contractId, extension: drawing.extension })
  const { bytes, mimeType } = drawing
  const key = await signatureKey({ req, userId: clientId })
  const object = { path, kind: 'contract_signature' as const, content: { bytes, key }, mimeType }
  return storeObjects({
    req,
    objects: [object],
    work: () => sign({ req, signing, nameConfirmed, image: { path, drawing, vaultKey: key.id } }),
  })
}

type CheckTypedNameArgs = { signing: Signing; account: string }

/** Whether the name had to be confirmed, and was; 409 `name_mismatch` when it was not. */
function checkTypedName({ signing: { typedName, drawing, confirmName }, account }: CheckTypedNameArgs): boolean {
  if (drawing || typedName === undefined || sharesName({ typed: typedName, account })) return false
  if (confirmName !== true) throw fail('name_mismatch', { path: 'typedName', typedName, accountName: account })
  return true
}

type Image = { path: string; drawing: DrawnSignature; vaultKey: string }

type SignArgs = { req: PayloadRequest; signing: Signing; nameConfirmed: boolean; image: Image | null }

async function sign({ req, signing, nameConfirmed, image }: SignArgs): Promise<ContractSignature> {
  const { contractId, clientId, documentSha256, typedName } = signing
  await queueForRows({ req, rows: { contracts: contractId } })
  // Checked again under the lock: a revocation by an admin in this moment waits for this signature, or is seen here.
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
    activity: { documentSha256, method: image ? 'drawn' : 'typed', ...(nameConfirmed && { nameConfirmed }) },
  })
  const mark: SignatureMark = {
    method: image ? 'drawn' : 'typed',
    typedName,
    nameConfirmed,
    imageId: await storeImage({ req, contract, signing, image }),
  }
  const signature = await recordSignature({ req, contract, signer, mark, documentSha256, signedAt })
  await enqueueJob({ req, name: 'contract.seal', data: { contractId } })
  const data = { ...aboutContract(contract), signerName: nameOf(signer.user), signedAt }
  await notify({ req, kind: 'contract.signed', to: [clientId, 'admins'], data })
  return signature
}

type StoreImageArgs = { req: PayloadRequest; contract: Contract; signing: Signing; image: Image | null }

async function storeImage({ req, contract, signing: { clientId }, image }: StoreImageArgs): Promise<string | null> {
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
