import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { plannedOf } from '../../domain/contracts/plannedOf.ts'
import { sharesOfContract } from '../../domain/payments/sharesOfContract.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { ProjectMilestone } from '../../payload-types.ts'
import { leftOfContract } from './leftOfContract.ts'
import { lockActiveContract } from './lockActiveContract.ts'
import { idOf } from '../request/idOf.ts'
import { findInvoiceElsewhere } from './findInvoiceElsewhere.ts'
import { requestInvoice } from './requestInvoice.ts'
import { requestPart } from './requestPart.ts'
import type { PlannedMilestone } from './readPlan.ts'

type RequestShareArgs = { req: PayloadRequest; milestone: ProjectMilestone; plan: readonly PlannedMilestone[] }

/**
 * Requests a completed milestone's exact share of the project's active contract, so deposit and shares of a full plan
 * add up to the contract, and never more than is left of it. Does nothing without a percentage or an active contract,
 * or when nothing is left. An earlier request of the milestone stands. One that was invoiced outside the contract is
 * requested for what is owed of that invoice. Returns the payment's id. Runs under the project's lock.
 */
export async function requestShare({ req, milestone, plan }: RequestShareArgs): Promise<string | null> {
  if (!milestone.paymentPercentage) return null
  const projectId = idOf(milestone.project)
  // Locked before looking for an earlier request: every request of a milestone holds its contract.
  const contract = await lockActiveContract({ req, projectId })
  const asked = await findPayment({ req, milestoneId: milestone.id })
  if (asked !== null) return asked
  if (!contract) return null
  const elsewhere = await findInvoiceElsewhere({ req, milestoneId: milestone.id, contractId: contract.id })
  if (elsewhere !== null) {
    const request = {
      project: projectId,
      client: idOf(milestone.client),
      milestone: milestone.id,
      description: milestone.title,
    }
    const asked = await requestInvoice({
      req,
      id: elsewhere,
      request: { ...request, requestedBy: req.user?.id ?? null },
    })
    return asked?.id ?? null
  }
  const shares = sharesOfContract({ ...plannedOf(contract), milestonesBps: plan.map(({ partBps }) => partBps) })
  const share = shares.milestones[plan.findIndex(({ id }) => id === milestone.id)] ?? 0
  if (share === 0) return null
  const payment = await requestPart({
    req,
    contract,
    share,
    request: {
      project: projectId,
      client: idOf(milestone.client),
      contract: contract.id,
      milestone: milestone.id,
      planPart: 'milestone',
      amount: Math.min(share, await leftOfContract({ req, contract })),
      currency: contract.currency,
      description: milestone.title,
      requestedBy: req.user?.id ?? null,
    },
  })
  return payment?.id ?? null
}

async function findPayment({ req, milestoneId }: { req: PayloadRequest; milestoneId: string }): Promise<string | null> {
  const [payment] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments WHERE milestone_id = $1 AND status = ANY($2) LIMIT 1`,
    values: [milestoneId, paymentStates.standing],
  })
  return payment?.id ?? null
}
