import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { holdWriterLock, writer } from '../../adapters/database/writerLock.ts'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { withTimeout } from '../../adapters/storage/withTimeout.ts'
import { fail } from '../../errors.ts'

/** The objects this process is storing right now. The sweep treats its other announcements as abandoned. */
const underWay = new Set<string>()

export const objectsUnderWay = {
  /** Returns a function that removes the marks. */
  mark(paths: readonly string[]): () => void {
    for (const path of paths) underWay.add(path)
    return () => {
      for (const path of paths) underWay.delete(path)
    }
  },
  paths: (): string[] => [...underWay],
}

type AnnounceObjectsArgs = { req: PayloadRequest; paths: readonly string[] }

/** Records durably that these keys are about to be stored. Call it before the first byte. */
export async function announceObjects({ req, paths }: AnnounceObjectsArgs): Promise<void> {
  await holdWriterLock()
  await outside({
    req,
    text: 'INSERT INTO pending_objects (path, writer) SELECT path, $2 FROM unnest($1::text[]) path',
    values: [paths, writer],
  })
}

/**
 * Call it in the transaction that adds the row of an object, whose commit removes the announcement. `unavailable` when
 * the object was given up meanwhile, for example by a sweep that took this process for dead.
 */
export async function claimObject({ req, path }: { req: PayloadRequest; path: string }): Promise<void> {
  const text = 'DELETE FROM pending_objects WHERE path = $1 AND discarded_at IS NULL RETURNING path'
  const [claimed] = await sql({ req, text, values: [path] })
  if (!claimed) throw fail('unavailable')
}

type DiscardObjectsArgs = { req: PayloadRequest; paths: readonly string[]; mayComeLate?: boolean }

/**
 * Deletes objects whose rows were rolled back; those with rows stay. With `mayComeLate` storage may still finish an
 * earlier request, and the sweep checks again. Never throws: the rest is left to the sweep.
 */
export async function discardObjects({ req, paths, mayComeLate = false }: DiscardObjectsArgs): Promise<void> {
  try {
    // Waits for a transaction that holds the announcement, and sees how it ended.
    const text =
      'UPDATE pending_objects SET discarded_at = now() WHERE path = ANY($1) AND discarded_at IS NULL RETURNING path'
    const discarded = await outside<{ path: string }>({ req, text, values: [paths] })
    await withTimeout(remove({ req, paths: discarded.map(({ path }) => path), mayComeLate }))
  } catch (err) {
    logger.warn({ err }, 'files without a row are left to the sweep')
  }
}

type RemoveArgs = { req: PayloadRequest; paths: string[]; mayComeLate: boolean }

/** The caller does not wait long for storage that does not answer. The work continues in the background. */
async function remove({ req, paths, mayComeLate }: RemoveArgs): Promise<void> {
  try {
    await Promise.all(paths.map((key) => storage.remove({ key })))
    if (!mayComeLate) await outside({ req, text: 'DELETE FROM pending_objects WHERE path = ANY($1)', values: [paths] })
  } catch (err) {
    logger.warn({ err }, 'files without a row are left to the sweep')
  }
}

type OutsideArgs = { req: PayloadRequest; text: string; values: unknown[] }

/** On a separate connection, whatever transaction the request is in. */
async function outside<Row extends { path: string }>({ req, text, values }: OutsideArgs): Promise<Row[]> {
  return sql<Row>({ req: { payload: req.payload }, text, values })
}
