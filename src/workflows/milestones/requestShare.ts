import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { shareOfPlan } from '../../domain/allocate.ts'
import type { Payment, ProjectMilestone } from '../../payload-types.ts'
import { requestPayment } from '../payments/requestPayment.ts'
import { idOf } from '../shared/ids.ts'
import type { PlannedMilestone } from './readPlan.ts'

/**
 * Asks for the share of the project's active contract that a completed milestone is worth: exactly, so that the shares of a full plan
 * add up to the contract. Nothing is asked for without a percentage, without an active contract, or where the share is 0; and where
 * the milestone has been asked for already, that payment stands. Answers the payment's id. Run under the project's lock.
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
  const asked = await findPayment({ req, milestoneId: milestone.id })
  if (asked !== null) return asked
  const contract = await findActiveContract({ req, projectId })
  if (!contract) return null
  const amount = shareOfPlan({
    totalMinor: Number(contract.amount),
    partsBps: plan.map(({ partBps }) => partBps),
    index: plan.findIndex(({ id }) => id === milestone.id),
    currency: contract.currency,
  })
  if (amount === 0) return null
  const payment: Payment = await requestPayment({
    req,
    project: projectId,
    client: idOf(milestone.client),
    contract: contract.id,
    milestone: milestone.id,
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

/** The one that is in force; of several the newest. It cannot be cancelled or completed until this transaction ends. */
async function findActiveContract({ req, projectId }: { req: PayloadRequest; projectId: string }) {
  const [contract] = await sql<{ id: string; amount: string; currency: string }>({
    req,
    text: `SELECT id, amount::text AS amount, currency FROM contracts WHERE project_id = $1 AND status = 'active'
            ORDER BY activated_at DESC, id DESC LIMIT 1 FOR SHARE`,
    values: [projectId],
  })
  return contract
}
