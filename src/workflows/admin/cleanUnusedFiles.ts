import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { removeObjects } from '../files/removeObjects.ts'
import { inTransaction } from '../shared/inTransaction.ts'

const batchSize = 500

type CleanUnusedFilesArgs = { req: PayloadRequest; before: Date; isDryRun: boolean }

/**
 * General files that no message or other row refers to. Returns how many it has deleted, or in a dry run would delete.
 */
export async function cleanUnusedFiles({ req, before, isDryRun }: CleanUnusedFilesArgs): Promise<number> {
  return isDryRun ? countUnused({ req, before }) : deleteUnused({ req, before })
}

const isUnused = `f.kind = 'general' AND f.created_at < $1
  AND NOT EXISTS (SELECT 1 FROM messages_rels r WHERE r.project_files_id = f.id)
  AND NOT EXISTS (SELECT 1 FROM contracts c WHERE f.id IN (c.document_id, c.signed_document_id, c.counter_signed_document_id))
  AND NOT EXISTS (SELECT 1 FROM contract_signatures s WHERE s.image_id = f.id)
  AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.document_id = f.id)
  AND NOT EXISTS (SELECT 1 FROM identity_verifications v WHERE f.id IN (v.front_id_id, v.back_id_id, v.signature_id))`

async function countUnused({ req, before }: { req: PayloadRequest; before: Date }): Promise<number> {
  const text = `SELECT count(*)::int AS count FROM project_files f WHERE ${isUnused}`
  const [row] = await sql<{ count: number }>({ req, text, values: [before] })
  return row?.count ?? 0
}

async function deleteUnused({ req, before }: { req: PayloadRequest; before: Date }): Promise<number> {
  let deleted = 0
  for (;;) {
    const count = await inTransaction({ req, work: () => deleteUnusedBatch({ req, before }) })
    deleted += count
    if (count < batchSize) return deleted
  }
}

/** The rows now, their objects after the commit. The lock stops a message from attaching one meanwhile. */
async function deleteUnusedBatch({ req, before }: { req: PayloadRequest; before: Date }): Promise<number> {
  const locked = await sql<{ id: string }>({
    req,
    text: `SELECT f.id FROM project_files f WHERE ${isUnused} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`,
    values: [before],
  })
  const removed = await sql<{ path: string }>({
    req,
    text: `DELETE FROM project_files f WHERE f.id = ANY($2::uuid[]) AND ${isUnused} RETURNING f.path`,
    values: [before, locked.map(({ id }) => id)],
  })
  await removeObjects({ req, paths: removed.map(({ path }) => path) })
  return removed.length
}
