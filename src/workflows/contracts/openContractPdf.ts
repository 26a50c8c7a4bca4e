import type { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import type { Contract } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { openFile } from '../files/openFile.ts'
import { findContractPdf } from './findContractPdf.ts'

export type OpenedPdf = { stream: Readable; sizeBytes: number; filename: string; sha256: string }

type OpenContractPdfArgs = { req: PayloadRequest; contract: Contract }

/**
 * Opens the newest complete document of a contract. `not_found` when it was never sent. The reader is in the activity
 * log before the first byte goes out.
 */
export async function openContractPdf({ req, contract }: OpenContractPdfArgs): Promise<OpenedPdf> {
  const file = await findContractPdf({ req, contract })
  const stream = await openFile({ req, file })
  try {
    await recordActivity({
      req,
      action: 'contract.downloaded',
      entityType: 'contracts',
      entityId: contract.id,
      after: { file: file.id, sha256: file.sha256 },
    })
  } catch (err) {
    stream.destroy()
    throw err
  }
  return { stream, sizeBytes: file.size, filename: `${contract.contractNumber}.pdf`, sha256: file.sha256 }
}
