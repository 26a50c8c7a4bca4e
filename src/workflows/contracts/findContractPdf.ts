import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Contract, ProjectFile } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'

type FindContractPdfArgs = { req: PayloadRequest; contract: Contract }

/**
 * The newest complete document of a contract: countersigned, signed, or as it was sent. `not_found` when it was never
 * sent.
 */
export async function findContractPdf({ req, contract }: FindContractPdfArgs): Promise<ProjectFile> {
  const id = idOf(contract.counterSignedDocument) ?? idOf(contract.signedDocument) ?? idOf(contract.document)
  const file =
    id === null
      ? null
      : await req.payload.db.findOne<ProjectFile>({ collection: 'project-files', where: { id: { equals: id } }, req })
  if (!file) throw fail('not_found')
  return file
}
