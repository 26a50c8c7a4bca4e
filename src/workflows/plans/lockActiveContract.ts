import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

export type ActiveContract = { id: string; amount: number; currency: string; depositBps: number }

/**
 * The contract of the project that is in force, locked: it cannot be cancelled or completed, and nobody else asks for a part of it, until the
 * transaction ends.
 */
export async function lockActiveContract({
  req,
  projectId,
}: {
  req: PayloadRequest
  projectId: string
}): Promise<ActiveContract | null> {
  const [contract] = await sql<Omit<ActiveContract, 'amount'> & { amount: string }>({
    req,
    text: `SELECT id, amount::text AS amount, currency, (coalesce(deposit_percentage, 0) * 100)::int AS "depositBps"
             FROM contracts WHERE project_id = $1 AND status = 'active'
            ORDER BY activated_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE`,
    values: [projectId],
  })
  return contract ? { ...contract, amount: Number(contract.amount) } : null
}
