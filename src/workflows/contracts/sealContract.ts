import type { PayloadRequest } from 'payload'
import { pdf } from '../../adapters/pdf/index.ts'
import { sha256Hex } from '../../domain/sha256.ts'
import { newStorageKey } from '../../domain/storageKeys.ts'
import type { Contract, ContractSignature } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { discardOnFailure } from '../files/discardOnFailure.ts'
import { putObject } from '../files/putObject.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { certifiedDocument } from './certifiedDocument.ts'
import { requireContract } from './requireContract.ts'

type Target = 'signedDocument' | 'counterSignedDocument'

/**
 * The job `contract.seal`: makes the documents that a contract's signatures call for and that are not there yet, each once, however often and in
 * however many workers it runs. A failure leaves everything as it was, to be tried again.
 */
export async function sealContract({
  req,
  data: { contractId },
}: {
  req: PayloadRequest
  data: { contractId: string }
}): Promise<void> {
  const contract = await requireContract({ req, id: contractId })
  const signatures = await readSignatures({ req, contractId })
  const client = signatures.find(({ party }) => party === 'client')
  const agency = signatures.find(({ party }) => party === 'agency')
  if (!client) return
  if (!contract.signedDocument)
    await makeDocument({ req, contract, client, agency: undefined, target: 'signedDocument' })
  if (agency && !contract.counterSignedDocument) {
    await makeDocument({ req, contract, client, agency, target: 'counterSignedDocument' })
  }
}

async function readSignatures({
  req,
  contractId,
}: {
  req: PayloadRequest
  contractId: string
}): Promise<ContractSignature[]> {
  const { docs } = await req.payload.db.find<ContractSignature>({
    collection: 'contract-signatures',
    where: { contract: { equals: contractId } },
    pagination: false,
    req,
  })
  return docs
}

type Making = {
  req: PayloadRequest
  contract: Contract
  client: ContractSignature
  agency: ContractSignature | undefined
  target: Target
}

async function makeDocument({ req, contract, client, agency, target }: Making): Promise<void> {
  const { id } = contract
  const input = await certifiedDocument({ req, contract, client, agency })
  const bytes = await pdf.render({ kind: 'signedContract', input })
  const path = newStorageKey({ kind: 'contract', id, extension: 'pdf' })
  await putObject({ path, kind: 'contract', content: { bytes }, mimeType: 'application/pdf' })
  const work = () => attach({ req, contract, target, path, bytes })
  await inTransaction({ req, work: () => discardOnFailure({ paths: [path], work }) })
}

/** Another worker may have been faster: then its document stays, and ours is taken away again by the error that the queue tries again on. */
async function attach({
  req,
  contract,
  target,
  path,
  bytes,
}: Pick<Making, 'req' | 'contract' | 'target'> & { path: string; bytes: Uint8Array }): Promise<void> {
  const { id, contractNumber } = contract
  const row = await lockRow({ req, collection: 'contracts', id })
  if (row[target]) throw new Error(`Another worker has sealed ${contractNumber}.`)
  const suffix = target === 'signedDocument' ? 'signed' : 'counter-signed'
  const file = await addFileRow({
    req,
    file: {
      path,
      kind: 'contract',
      filename: `${contractNumber}-${suffix}.pdf`,
      mimeType: 'application/pdf',
      size: bytes.byteLength,
      sha256: sha256Hex(bytes),
      owner: idOf(contract.client),
      uploadedBy: null,
      contract: id,
    },
  })
  // Signed while it was activated: the counter-signed document is still to come.
  const isLast = target === 'counterSignedDocument' || !row.activatedAt
  const data = { [target]: file.id, sealStatus: isLast ? ('sealed' as const) : ('waiting' as const) }
  await req.payload.db.updateOne({ collection: 'contracts', id, data, req, returning: false })
  await recordActivity({
    req,
    action: 'contract.seal',
    entityType: 'contracts',
    entityId: id,
    after: { [target]: file.sha256 },
  })
}
