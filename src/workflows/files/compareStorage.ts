import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { storage } from '../../adapters/storage/storage.ts'
import type { StoredObject } from '../../adapters/storage/types.ts'
import { isStorageKey } from '../../domain/files/storageKeys.ts'

const batchSize = 500

export type RowWithoutObject = { id: string; path: string; kind: string }
type Difference = { orphans: string[]; missing: RowWithoutObject[] }

type CompareStorageArgs = { req: PayloadRequest; prefix: string; before: Date }

/**
 * Compares storage with the registry below `prefix`, in one pass over both: objects older than `before` without a row,
 * and rows without an object. Work in progress counts as neither. Changes nothing, and holds only some hundred files in
 * memory.
 */
export async function* compareStorage({ req, prefix, before }: CompareStorageArgs): AsyncGenerator<Difference> {
  let orphans: string[] = []
  let missing: RowWithoutObject[] = []
  for await (const { object, row } of inStep({ objects: ownObjects(prefix), rows: rowsOf({ req, prefix }) })) {
    if (object && object.modifiedAt < before) orphans.push(object.key)
    if (row) missing.push(row)
    if (orphans.length + missing.length < batchSize) continue
    yield await confirmed({ req, orphans, missing })
    orphans = []
    missing = []
  }
  if (orphans.length + missing.length > 0) yield await confirmed({ req, orphans, missing })
}

type Step = { object?: StoredObject; row?: RowWithoutObject }

type InStepArgs = { objects: AsyncGenerator<StoredObject>; rows: AsyncGenerator<RowWithoutObject> }

/** Differences between the two sides, as far as both are in the order of their keys. */
async function* inStep({ objects, rows }: InStepArgs): AsyncGenerator<Step> {
  let object = await nextOf(objects)
  let row = await nextOf(rows)
  while (object || row) {
    if (object && row && object.key === row.path) {
      object = await nextOf(objects)
      row = await nextOf(rows)
    } else if (object && (!row || object.key < row.path)) {
      yield { object }
      object = await nextOf(objects)
    } else if (row) {
      yield { row }
      row = await nextOf(rows)
    }
  }
}

async function nextOf<Item>(items: AsyncGenerator<Item>): Promise<Item | undefined> {
  const { done, value } = await items.next()
  return done ? undefined : value
}

/** A key that is not ours belongs to someone else. */
async function* ownObjects(prefix: string): AsyncGenerator<StoredObject> {
  for await (const object of storage.list({ prefix })) if (isStorageKey(object.key)) yield object
}

async function* rowsOf({ req, prefix }: { req: PayloadRequest; prefix: string }): AsyncGenerator<RowWithoutObject> {
  let after = prefix
  for (;;) {
    const rows = await sql<RowWithoutObject>({
      req,
      text: `SELECT id, path, kind FROM project_files WHERE path COLLATE "C" > $1 AND starts_with(path, $2)
              ORDER BY path COLLATE "C" LIMIT ${batchSize}`,
      values: [after, prefix],
    })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    after = last.path
  }
}

/** Checked again one by one: files came and went meanwhile, and some buckets list in another order. */
async function confirmed({ req, orphans, missing }: Difference & { req: PayloadRequest }): Promise<Difference> {
  const without = await sql<{ key: string }>({
    req,
    text: `SELECT key FROM unnest($1::text[]) key
            WHERE NOT EXISTS (SELECT 1 FROM project_files f WHERE f.path = key)
              AND NOT EXISTS (SELECT 1 FROM pending_objects p WHERE p.path = key)`,
    values: [orphans],
  })
  const lost: RowWithoutObject[] = []
  for (const row of missing) if (!(await storage.exists({ key: row.path }))) lost.push(row)
  const still = await sql<RowWithoutObject>({
    req,
    // Of malware only the row is stored.
    text: `SELECT id, path, kind FROM project_files
            WHERE id = ANY($1::uuid[]) AND scan_status <> 'infected' ORDER BY path`,
    values: [lost.map(({ id }) => id)],
  })
  return { orphans: without.map(({ key }) => key), missing: still }
}
