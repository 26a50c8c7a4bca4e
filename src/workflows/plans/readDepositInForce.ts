import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import type { HeldPart } from './percentageExceeded.ts'

type ReadDepositInForceArgs = { req: PayloadRequest; projectId: string }

/**
 * The contract with the largest deposit, in basis points, of the project's contracts that await a signature, are signed
 * or active: milestones leave room for it. A draft does not count; it is checked when it is sent. Hold the project's
 * lock.
 */
export async function readDepositInForce({ req, projectId }: ReadDepositInForceArgs): Promise<HeldPart | null> {
  const [row] = await sql<Omit<HeldPart, 'kind'>>({
    req,
    text: `SELECT id, contract_number AS title, (deposit_percentage * 100)::int AS "partBps" FROM contracts
            WHERE project_id = $1 AND deposit_percentage > 0 AND (status = ANY($3)
               OR (status = 'sent' AND (expires_at IS NULL OR expires_at > $2::timestamptz)))
            ORDER BY deposit_percentage DESC, id LIMIT 1`,
    values: [projectId, now().toISOString(), contractStates.underway],
  })
  return row ? { kind: 'deposit', ...row } : null
}
