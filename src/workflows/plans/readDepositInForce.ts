import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'

/**
 * The largest deposit, in basis points, of the project's contracts that wait for a signature, are signed or active: milestones leave room for it.
 * A draft binds nobody yet: it is checked when it is sent. Hold the project's lock.
 */
export async function readDepositInForce({
  req,
  projectId,
}: {
  req: PayloadRequest
  projectId: string
}): Promise<number> {
  const [row] = await sql<{ depositBps: number }>({
    req,
    text: `SELECT (coalesce(max(deposit_percentage), 0) * 100)::int AS "depositBps" FROM contracts
            WHERE project_id = $1 AND (status IN ('signed', 'active')
               OR (status = 'sent' AND (expires_at IS NULL OR expires_at > $2::timestamptz)))`,
    values: [projectId, now().toISOString()],
  })
  return row?.depositBps ?? 0
}
