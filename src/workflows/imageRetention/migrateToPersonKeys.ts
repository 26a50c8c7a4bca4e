import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { migrateFile, type UnadoptedFile } from './migrateFile.ts'

const batchSize = 100
const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * Files that need a person's key and have none: sealed under the master key itself, or not sealed although their kind
 * is.
 */
const isUnadopted = `f.vault_key_id IS NULL AND f.owner_id IS NOT NULL
  AND f.kind IN ('identity_front', 'identity_back', 'identity_signature', 'contract_signature')`

/**
 * Moves identity images and contract signatures that are older than personal keys under such keys, file by file. Safe
 * to kill at any moment and to run in parallel: a file always opens. A failure does not stop the others; it is thrown
 * at the end.
 */
export async function migrateToPersonKeys({ req }: { req: PayloadRequest }): Promise<{ adopted: number }> {
  const failures: unknown[] = []
  let adopted = 0
  for (let after = firstId; ;) {
    const batch = await findBatch({ req, after })
    for (const file of batch) {
      await migrateFile({ req, file }).then(
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
export async function migrateToPersonKeysJob({ req }: { req: PayloadRequest }): Promise<void> {
  await migrateToPersonKeys({ req })
}

type CountUnadoptedArgs = { req: Pick<PayloadRequest, 'payload' | 'transactionID'> }

/** How many there are to migrate. */
export async function countUnmigrated({ req }: CountUnadoptedArgs): Promise<number> {
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
