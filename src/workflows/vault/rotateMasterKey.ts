import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { knows, masterKeyId, openText, sealText } from '../../adapters/vault/seal.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { countMasterKeys, type MasterKeyCount } from './countMasterKeys.ts'
import { sealedColumns, type SealedColumn } from './sealedColumns.ts'

const batchSize = 100

type Secret = { id: string; sealed: string; context: string; masterKeyId: string }

type RotateMasterKeyArgs = { req: PayloadRequest }

/**
 * Reseals everything under an older master key; no file is touched. Each batch is committed separately: after a kill it
 * continues where it was, and parallel runs share the work. Secrets under a key that is not configured are left as they
 * are and counted.
 */
export async function rotateMasterKey({
  req,
}: RotateMasterKeyArgs): Promise<{ rewrapped: Record<string, number>; left: MasterKeyCount }> {
  const rewrapped: Record<string, number> = {}
  for (const secrets of sealedColumns) rewrapped[secrets.table] = await rewrapAll({ req, secrets })
  const left = await countMasterKeys({ req })
  await recordActivity({ req, action: 'vault.rotated', after: { masterKeyId, rewrapped, left } })
  return { rewrapped, left }
}

async function rewrapAll({ req, secrets }: { req: PayloadRequest; secrets: SealedColumn }): Promise<number> {
  const { table, id, column, masterKeyId: idOfMaster } = secrets
  const stale = await sql<{ id: string }>({
    req,
    text: `SELECT s.${id.column}::text AS id FROM ${table} s WHERE s.${column} IS NOT NULL AND ${idOfMaster} <> $1`,
    values: [masterKeyId],
  })
  let rewrapped = 0
  for (let at = 0; at < stale.length; at += batchSize) {
    const ids = stale.slice(at, at + batchSize).map((row) => row.id)
    rewrapped += await inTransaction({ req, work: () => rewrapBatch({ req, secrets, ids }) })
  }
  return rewrapped
}

/** The lock stops a key from being destroyed meanwhile, and so from coming back. */
async function rewrapBatch({ req, secrets, ids }: { req: PayloadRequest; secrets: SealedColumn; ids: string[] }) {
  const { table, id, column, context, masterKeyId: idOfMaster, alsoSet } = secrets
  const rows = await sql<Secret>({
    req,
    text: `SELECT s.${id.column}::text AS id, s.${column} AS sealed, ${context} AS context, ${idOfMaster} AS "masterKeyId"
             FROM ${table} s
            WHERE s.${id.column} = ANY($2::${id.type}[]) AND s.${column} IS NOT NULL AND ${idOfMaster} <> $1
              FOR NO KEY UPDATE SKIP LOCKED`,
    values: [masterKeyId, ids],
  })
  const readable = rows.filter((row) => knows(row.masterKeyId))
  for (const row of readable) {
    const plain = openText({ sealed: row.sealed, context: row.context })
    const sealed = sealText({ plain, context: row.context })
    await sql({
      req,
      text: `UPDATE ${table} SET ${column} = $2${alsoSet ? `, ${alsoSet}` : ''} WHERE ${id.column} = $1::${id.type}`,
      values: [row.id, sealed, ...(alsoSet ? [masterKeyId] : [])],
    })
  }
  return readable.length
}
