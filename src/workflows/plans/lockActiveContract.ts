import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { Contract } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'

type LockActiveContractArgs = { req: PayloadRequest; projectId: string }

/**
 * Locks the project's active contract. Until the transaction ends it cannot be cancelled or completed, and no one else
 * requests a part of it.
 */
export async function lockActiveContract({ req, projectId }: LockActiveContractArgs): Promise<Contract | null> {
  const [contract] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM contracts WHERE project_id = $1 AND status = 'active'
            ORDER BY activated_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE`,
    values: [projectId],
  })
  return contract ? readRow({ req, collection: 'contracts', id: contract.id }) : null
}
