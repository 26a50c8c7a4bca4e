import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { sharesOfContract } from '../../domain/sharesOfContract.ts'
import type { Payment, ProjectMilestone } from '../../payload-types.ts'
import { requestPayment } from '../payments/requestPayment.ts'
import { leftOfContract } from '../plans/leftOfContract.ts'
import { lockActiveContract } from '../plans/lockActiveContract.ts'
import { idOf } from '../shared/ids.ts'
import type { PlannedMilestone } from './readPlan.ts'

/**
 * Asks for the share of the project's active contract that a completed milestone is worth: exactly, so that deposit and shares of a full plan add
 * up to the contract, and no more than is left of it. Nothing is asked for without a percentage, without an active contract, or where nothing is
 * left; and where the milestone has been asked for already, that payment stands. Answers the payment's id. Run under the project's lock.
 */
export async function requestShare({
  req,
  milestone,
  plan,
}: {
  req: PayloadRequest
  milestone: ProjectMilestone
  plan: readonly PlannedMilestone[]
}): Promise<string | null> {
  if (!milestone.paymentPercentage) return null
  const projectId = idOf(milestone.project)
  // Before anybody is asked whether it was asked for: whoever asks for a milestone holds its contract.
  const contract = await lockActiveContract({ req, projectId })
  const asked = await findPayment({ req, milestoneId: milestone.id })
  if (asked !== null) return asked
  if (!contract) return null
  const shares = sharesOfContract({ ...contract, milestonesBps: plan.map(({ partBps }) => partBps) })
  const share = shares.milestones[plan.findIndex(({ id }) => id === milestone.id)] ?? 0
  const amount = Math.min(share, await leftOfContract({ req, contract }))
  if (amount === 0) return null
  const payment: Payment = await requestPayment({
    req,
    project: projectId,
    client: idOf(milestone.client),
    contract: contract.id,
    milestone: milestone.id,
    planPart: 'milestone',
    amount,
    currency: contract.currency,
    description: milestone.title,
    requestedBy: req.user?.id ?? null,
  })
  return payment.id
}

async function findPayment({ req, milestoneId }: { req: PayloadRequest; milestoneId: string }): Promise<string | null> {
  const [payment] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments WHERE milestone_id = $1 AND status <> 'cancelled' LIMIT 1`,
    values: [milestoneId],
  })
  return payment?.id ?? null
}
