import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import type { SigningParty } from '../../domain/contracts/signatureFields.ts'
import { newStorageKey } from '../../domain/files/storageKeys.ts'
import type { Contract, ContractSignature } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { storeObjects } from '../files/storeObjects.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import type { Sealed } from './makeSealed.ts'

type Attachment = {
  req: PayloadRequest
  contract: Contract
  signature: ContractSignature
  party: SigningParty
  made: Sealed
}

const targets = { client: 'signedDocument', agency: 'counterSignedDocument' } as const
const suffixes = { client: 'signed', agency: 'counter-signed' } as const

/**
 * Stores a sealed document and its certificate, together or not at all. Of several workers one wins; the work of the
 * others is discarded.
 */
export async function attachSealed(attachment: Attachment): Promise<void> {
  const { req, contract, made } = attachment
  const path = newStorageKey({ kind: 'contract', id: contract.id, extension: 'pdf' })
  const object = { path, kind: 'contract' as const, content: { bytes: made.bytes }, mimeType: 'application/pdf' }
  await storeObjects({ req, objects: [object], work: () => attach({ ...attachment, path }) })
}

async function attach({ req, contract, signature, party, made, path }: Attachment & { path: string }): Promise<void> {
  const { id, contractNumber } = contract
  const row = await lockRow({ req, collection: 'contracts', id })
  // Another worker may have been faster. Its document stays; ours is deleted by the error that makes the queue retry.
  const [other] = await sql({
    req,
    text: 'SELECT 1 FROM signer_certificates WHERE contract_id = $1 AND party = $2',
    values: [id, party],
  })
  if (other) throw new Error(`Another worker has sealed ${contractNumber}.`)
  const file = await addFileRow({
    req,
    file: {
      path,
      kind: 'contract',
      filename: `${contractNumber}-${suffixes[party]}.pdf`,
      mimeType: 'application/pdf',
      size: made.bytes.byteLength,
      sha256: sha256Hex(made.bytes),
      owner: idOf(contract.client),
      uploadedBy: null,
      contract: id,
    },
  })
  await addCertificate({ req, contract, signature, party, made })
  // Sealed while the contract was activated: the countersigned document is still to come.
  const isLast = party === 'agency' || !row.activatedAt
  const target = targets[party]
  const data = { [target]: file.id, sealStatus: isLast ? ('sealed' as const) : ('waiting' as const) }
  await req.payload.db.updateOne({ collection: 'contracts', id, data, req, returning: false })
  await recordActivity({
    req,
    action: 'contract.sealed',
    entityType: 'contracts',
    entityId: id,
    after: { [target]: file.sha256, certificate: made.key.serialNumber, level: made.report.level },
  })
  await enqueueJob({ req, name: 'audit.exportHead', data: {} })
}

async function addCertificate({ req, contract, signature, party, made: { key, report } }: Attachment): Promise<void> {
  await req.payload.db.create({
    collection: 'signer-certificates',
    data: {
      contract: contract.id,
      party,
      signature: signature.id,
      serialNumber: key.serialNumber,
      authoritySerialNumber: key.authoritySerialNumber,
      subject: key.subject,
      notBefore: key.notBefore.toISOString(),
      notAfter: key.notAfter.toISOString(),
      certificate: key.certificatePem,
      level: report.level,
      stampedAt: report.stampedAt ?? null,
      revocationData: report.revocation,
      shortfall: report.shortfall ?? null,
    },
    req,
  })
}
