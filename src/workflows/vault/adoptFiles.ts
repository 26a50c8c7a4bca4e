import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { adoptFile, type UnadoptedFile } from './adoptFile.ts'

const batchSize = 100
const firstId = '00000000-0000-0000-0000-000000000000'

/** Whatever a person's key has to protect and none does: sealed under the master key itself, or, of kinds that are sealed, not at all. */
const isUnadopted = `f.vault_key_id IS NULL AND f.owner_id IS NOT NULL
  AND f.kind IN ('identity_front', 'identity_back', 'identity_signature', 'contract_signature')`

/**
 * Brings identity images and contract signatures from before there were keys of persons under such keys, file by file. Safe to kill at any moment and
 * to run at once: a file is at every moment one that opens. One that cannot be adopted holds no other up; then it throws in the end.
 */
export async function adoptFiles({ req }: { req: PayloadRequest }): Promise<{ adopted: number }> {
  const failures: unknown[] = []
  let adopted = 0
  for (let after = firstId; ;) {
    const batch = await findBatch({ req, after })
    for (const file of batch) {
      await adoptFile({ req, file }).then(
        () => (adopted += 1),
        (err: unknown) => failures.push(err),
      )
    }
    const last = batch.at(-1)
    if (batch.length < batchSize || !last) break
    after = last.id
  }
  if (adopted > 0) logger.info({ adopted }, 'sealed files were brought under keys of their persons')
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} sealed files have no key of a person.`)
  return { adopted }
}

/** The job. */
export async function adoptFilesJob({ req }: { req: PayloadRequest }): Promise<void> {
  await adoptFiles({ req })
}

/** How many there are to adopt. */
export async function countUnadopted({
  req,
}: {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
}): Promise<number> {
  const [row] = await sql<{ count: number }>({
    req,
    text: `SELECT count(*)::int AS count FROM project_files f WHERE ${isUnadopted}`,
  })
  return row?.count ?? 0
}

async function findBatch({ req, after }: { req: PayloadRequest; after: string }): Promise<UnadoptedFile[]> {
  return sql<UnadoptedFile>({
    req,
    text: `SELECT f.id, f.path, f.kind, f.sha256, COALESCE(f.sealed, false) AS sealed, f.owner_id AS owner, v.id AS verification
             FROM project_files f
             LEFT JOIN identity_verifications v ON f.id IN (v.front_id_id, v.back_id_id, v.signature_id)
            WHERE ${isUnadopted} AND f.id > $1 ORDER BY f.id LIMIT ${batchSize}`,
    values: [after],
  })
}
