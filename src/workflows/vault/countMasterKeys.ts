import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { knows, masterKeyId } from '../../adapters/vault/seal.ts'
import { sealedColumns } from './sealedColumns.ts'

/** Counts secrets sealed under the present master key, under older configured ones, and under unknown ones. */
export type MasterKeyCount = { present: number; older: number; unknown: number }

type CountMasterKeysArgs = { req: Pick<PayloadRequest, 'payload' | 'transactionID'> }

export async function countMasterKeys({ req }: CountMasterKeysArgs): Promise<MasterKeyCount> {
  const count = { present: 0, older: 0, unknown: 0 }
  for (const { table, column, masterKeyId: id } of sealedColumns) {
    const rows = await sql<{ id: string; count: number }>({
      req,
      text: `SELECT ${id} AS id, count(*)::int AS count FROM ${table} s WHERE s.${column} IS NOT NULL GROUP BY 1`,
    })
    for (const row of rows) count[row.id === masterKeyId ? 'present' : knows(row.id) ? 'older' : 'unknown'] += row.count
  }
  return count
}
