import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { writer, writerLockClass } from '../../adapters/database/writerLock.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { objectsUnderWay } from './pendingObjects.ts'

const batchSize = 100

/**
 * Whether no row can be added to the object any more: it was given up, its process is dead or has forgotten it, or it
 * is too old. This process's list was made before the statement runs. Objects announced since then are missing from it,
 * but younger than a minute.
 */
const isAbandoned = `(p.discarded_at IS NOT NULL
  OR p.created_at < now() - interval '1 hour'
  OR (p.writer = $1 AND NOT p.path = ANY($2) AND p.created_at < now() - interval '1 minute')
  OR (p.writer <> $1 AND NOT EXISTS (
       SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.classid = ${writerLockClass} AND l.objid = p.writer::oid
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))))`

type Pending = { path: string; createdAt: Date }

type SweepPendingObjectsArgs = { req: PayloadRequest; isDryRun?: boolean }

/**
 * Deletes stored bytes that never got their row, left by a killed process, a failed discard or a late answer of
 * storage. Returns how many there were; a dry run changes nothing. Uploads in progress, here and in other replicas, are
 * left alone. If a row is added in the same moment, either the row and its bytes stay, or neither.
 */
export async function sweepPendingObjects({ req, isDryRun = false }: SweepPendingObjectsArgs): Promise<number> {
  let foundCount = 0
  let after = ''
  for (;;) {
    const batch = isDryRun ? await findBatch({ req, after }) : await claimBatch({ req, after })
    for (const { path } of batch) {
      if (await storage.exists({ key: path })) foundCount += 1
      if (!isDryRun) await removeWhole(path)
    }
    if (!isDryRun) await forget({ req, batch })
    after = batch.at(-1)?.path ?? ''
    if (batch.length < batchSize) return foundCount
  }
}

/** The job. */
export async function sweepPendingObjectsJob({ req }: { req: PayloadRequest }): Promise<void> {
  await sweepPendingObjects({ req })
}

const columns = 'p.path, p.created_at AS "createdAt"'

async function findBatch({ req, after }: { req: PayloadRequest; after: string }): Promise<Pending[]> {
  return sql<Pending>({
    req,
    text: `SELECT ${columns} FROM pending_objects p WHERE p.path COLLATE "C" > $3 AND ${isAbandoned} ORDER BY p.path COLLATE "C" LIMIT ${batchSize}`,
    values: [writer, objectsUnderWay.paths(), after],
  })
}

/** From now on no row can be added to them. Those held by a transaction are left to the next sweep. */
async function claimBatch({ req, after }: { req: PayloadRequest; after: string }): Promise<Pending[]> {
  const batch = await sql<Pending>({
    req,
    text: `UPDATE pending_objects p SET discarded_at = COALESCE(p.discarded_at, now()) WHERE p.path IN (
             SELECT p.path FROM pending_objects p WHERE p.path COLLATE "C" > $3 AND ${isAbandoned} ORDER BY p.path COLLATE "C" LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
           RETURNING ${columns}`,
    values: [writer, objectsUnderWay.paths(), after],
  })
  return batch.sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** The object, and its partial uploads. */
async function removeWhole(path: string): Promise<void> {
  await storage.removeUnfinished({ prefix: path, before: new Date() })
  await storage.remove({ key: path })
}

/** For a quarter of an hour storage may still finish an earlier request. Until then it is checked again. */
async function forget({ req, batch }: { req: PayloadRequest; batch: Pending[] }): Promise<void> {
  const text = `DELETE FROM pending_objects WHERE path = ANY($1) AND created_at < now() - interval '15 minutes'`
  if (batch.length > 0) await sql({ req, text, values: [batch.map(({ path }) => path)] })
}
