import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { removeStaleUploads } from '../../adapters/upload/removeStaleUploads.ts'
import { isStorageKey } from '../../domain/storageKeys.ts'
import { removeObjects } from '../files/removeObjects.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import type { Cleaner } from './cleaner.ts'

const batchSize = 500
/** What is younger may be an upload under way, whatever was asked for. */
const graceMs = 60 * 60 * 1000
/** Where orphans are looked for. Contracts and invoices are not: what lies there the law may keep, and a restored database may still want it. */
const prefixes = ['avatars/', 'general/', 'identity/', 'projects/']

/**
 * Files that belong to nothing: objects in storage without a row, general files that no message carries, and what broken uploads left. Counts
 * files, not bytes.
 */
export const cleanFiles: Cleaner = async ({ req, before, isDryRun }) => {
  const limit = new Date(Math.min(before.getTime(), now().getTime() - graceMs))
  const unused = isDryRun ? await countUnused({ req, before: limit }) : await deleteUnused({ req, before: limit })
  const orphans = await removeOrphans({ req, before: limit, isDryRun })
  if (!isDryRun) await removeStaleUploads({ olderThanMs: now().getTime() - limit.getTime() })
  return unused + orphans
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

/** The rows now, their objects after the commit. The lock keeps a message from taking one up in between. */
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

async function removeOrphans({
  req,
  before,
  isDryRun,
}: {
  req: PayloadRequest
  before: Date
  isDryRun: boolean
}): Promise<number> {
  let found = 0
  for (const prefix of prefixes) {
    for await (const keys of batchesOf({ prefix, before })) {
      const orphans = await withoutRow({ req, keys })
      if (!isDryRun) for (const key of orphans) await storage.remove({ key })
      found += orphans.length
    }
  }
  return found
}

async function* batchesOf({ prefix, before }: { prefix: string; before: Date }): AsyncGenerator<string[]> {
  let keys: string[] = []
  for await (const { key, modifiedAt } of storage.list({ prefix })) {
    if (!isStorageKey(key) || modifiedAt >= before) continue
    keys.push(key)
    if (keys.length < batchSize) continue
    yield keys
    keys = []
  }
  if (keys.length > 0) yield keys
}

async function withoutRow({ req, keys }: { req: PayloadRequest; keys: string[] }): Promise<string[]> {
  const rows = await sql<{ key: string }>({
    req,
    text: `SELECT key FROM unnest($1::text[]) key WHERE NOT EXISTS (SELECT 1 FROM project_files f WHERE f.path = key)`,
    values: [keys],
  })
  return rows.map(({ key }) => key)
}
