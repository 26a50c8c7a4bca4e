import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { holdWriterLock, writer } from '../../adapters/database/writerLock.ts'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { withinPatience } from '../../adapters/storage/withinPatience.ts'
import { fail } from '../../errors.ts'

/** What this process is putting just now, for the sweep: whatever else stands under its number nobody cares for any more. */
const underWay = new Set<string>()

export const objectsUnderWay = {
  /** Answers what takes the marks away. */
  mark(paths: readonly string[]): () => void {
    for (const path of paths) underWay.add(path)
    return () => {
      for (const path of paths) underWay.delete(path)
    }
  },
  paths: (): string[] => [...underWay],
}

/** Writes down, for good, that these keys are about to be put into storage. To be done before the first byte. */
export async function announceObjects({
  req,
  paths,
}: {
  req: PayloadRequest
  paths: readonly string[]
}): Promise<void> {
  await holdWriterLock()
  await outside({
    req,
    text: 'INSERT INTO pending_objects (path, writer) SELECT path, $2 FROM unnest($1::text[]) path',
    values: [paths, writer],
  })
}

/**
 * To be called in the transaction that adds the row of an object: the announcement goes with its commit. `unavailable` where the object was given
 * up meanwhile, for instance by a sweep that took this process for dead.
 */
export async function claimObject({ req, path }: { req: PayloadRequest; path: string }): Promise<void> {
  const text = 'DELETE FROM pending_objects WHERE path = $1 AND discarded_at IS NULL RETURNING path'
  const [claimed] = await sql({ req, text, values: [path] })
  if (!claimed) throw fail('unavailable')
}

/**
 * Takes away the bytes of objects whose rows do not stay; those whose rows are there after all stay. With `mayComeLate` storage may still
 * finish what it was asked for, and the sweep looks again. Never throws: what cannot be done now is left to the sweep.
 */
export async function discardObjects({
  req,
  paths,
  mayComeLate = false,
}: {
  req: PayloadRequest
  paths: readonly string[]
  mayComeLate?: boolean
}): Promise<void> {
  try {
    // Waits for a transaction that has the announcement in its hands, and sees how it ended.
    const text =
      'UPDATE pending_objects SET discarded_at = now() WHERE path = ANY($1) AND discarded_at IS NULL RETURNING path'
    const discarded = await outside<{ path: string }>({ req, text, values: [paths] })
    await withinPatience(remove({ req, paths: discarded.map(({ path }) => path), mayComeLate }))
  } catch (err) {
    logger.warn({ err }, 'files without a row are left to the sweep')
  }
}

/** Nobody waits long for a storage that does not answer: it goes on by itself. */
async function remove({
  req,
  paths,
  mayComeLate,
}: {
  req: PayloadRequest
  paths: string[]
  mayComeLate: boolean
}): Promise<void> {
  try {
    await Promise.all(paths.map((key) => storage.remove({ key })))
    if (!mayComeLate) await outside({ req, text: 'DELETE FROM pending_objects WHERE path = ANY($1)', values: [paths] })
  } catch (err) {
    logger.warn({ err }, 'files without a row are left to the sweep')
  }
}

/** On a connection of its own, whatever transaction the request is in. */
async function outside<Row extends { path: string }>({
  req,
  text,
  values,
}: {
  req: PayloadRequest
  text: string
  values: unknown[]
}): Promise<Row[]> {
  return sql<Row>({ req: { payload: req.payload }, text, values })
}
