import type { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Contract, ProjectFile } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { openFile } from '../files/openFile.ts'
import { idOf } from '../request/idOf.ts'

export type OpenedPdf = { stream: Readable; sizeBytes: number; filename: string; sha256: string }

type OpenContractPdfArgs = { req: PayloadRequest; contract: Contract }

/**
 * Opens the newest complete document of a contract: countersigned, signed, or as it was sent. `not_found` when it was
 * never sent. The reader is in the activity log before the first byte goes out.
 */
export async function openContractPdf({ req, contract }: OpenContractPdfArgs): Promise<OpenedPdf> {
  const id = idOf(contract.counterSignedDocument) ?? idOf(contract.signedDocument) ?? idOf(contract.document)
  if (id === null) throw fail('not_found')
  const file = await req.payload.db.findOne<ProjectFile>({
    collection: 'project-files',
    where: { id: { equals: id } },
    req,
  })
  if (!file) throw fail('not_found')
  const stream = await openFile({ req, file })
  try {
    await recordActivity({
      req,
      action: 'contract.downloaded',
      entityType: 'contracts',
      entityId: contract.id,
      after: { file: id, sha256: file.sha256 },
    })
  } catch (err) {
    stream.destroy()
    throw err
  }
  return { stream, sizeBytes: file.size, filename: `${contract.contractNumber}.pdf`, sha256: file.sha256 }
}
