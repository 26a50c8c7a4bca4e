import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractStatusAt } from '../../domain/contractStatusAt.ts'
import { layOutPlan, type PlanPart, type PlanRequest } from '../../domain/paymentPlan.ts'
import type { Contract } from '../../payload-types.ts'
import { readPaymentBalances } from '../ledger/readBalances.ts'
import { readPlan } from '../milestones/readPlan.ts'
import { idOf } from '../shared/ids.ts'

/** Amounts in the minor unit of `currency`. Of the totals `planned` and `unplanned` add up to `amount`, and so do the parts. */
export type ContractPlan = {
  contract: string
  amount: number
  currency: string
  parts: PlanPart[]
  totals: { planned: number; unplanned: number; requested: number; paid: number; refunded: number }
}

type Row = Pick<PlanRequest, 'id' | 'isDeposit' | 'milestone' | 'description' | 'isProcessing'> & {
  contract: string | null
  amount: string
}

/**
 * The payment plan of a contract as it stands: nothing of it is stored but the percentages and the requests, what came in and went back is the
 * ledger's. Three statements, however long the plan is. The endpoint has shown that the caller may see the contract.
 */
export async function readContractPlan({
  req,
  contract,
}: {
  req: PayloadRequest
  contract: Contract
}): Promise<ContractPlan> {
  const { id, amount, currency } = contract
  const plan = await readPlan({ req, projectId: idOf(contract.project) })
  const rows = await readRequests({ req, contractId: id, milestoneIds: plan.map((milestone) => milestone.id) })
  const ofContract = rows.filter((row) => row.contract === id)
  const elsewhere = new Set(rows.filter((row) => row.contract !== id).map(({ milestone }) => milestone))
  const balances = await readPaymentBalances({ req, ids: ofContract.map((row) => row.id) })
  const requests = ofContract.map(({ amount: asked, ...row }) => ({
    ...row,
    amount: Number(asked),
    received: balances.get(row.id)?.received ?? 0,
    refunded: balances.get(row.id)?.refunded ?? 0,
  }))
  const { parts, unplanned } = layOutPlan({
    contract: {
      amount,
      currency,
      depositBps: Math.round((contract.depositPercentage ?? 0) * 100),
      stage: stageOf(contract),
    },
    milestones: plan.map(({ status, ...milestone }) => ({
      ...milestone,
      isCompleted: status === 'completed',
      isAskedElsewhere: elsewhere.has(milestone.id),
    })),
    requests,
  })
  return {
    contract: id,
    amount,
    currency,
    parts,
    totals: {
      planned: amount - unplanned,
      unplanned,
      requested: sum(requests.map((request) => request.amount)),
      paid: sum(requests.map(({ received }) => received)),
      refunded: sum(requests.map(({ refunded }) => refunded)),
    },
  }
}

/** Whatever was asked for under the contract or for one of these milestones, and was not cancelled, oldest first. */
async function readRequests({
  req,
  contractId,
  milestoneIds,
}: {
  req: PayloadRequest
  contractId: string
  milestoneIds: string[]
}): Promise<Row[]> {
  return sql<Row>({
    req,
    text: `SELECT id, contract_id AS contract, milestone_id AS milestone, coalesce(plan_part = 'deposit', false) AS "isDeposit", description,
                  amount::text AS amount, status = 'processing' AS "isProcessing"
             FROM payments WHERE (contract_id = $1 OR milestone_id = ANY($2::uuid[])) AND status <> 'cancelled' ORDER BY created_at, id`,
    values: [contractId, milestoneIds],
  })
}

function stageOf(contract: Contract): 'proposed' | 'active' | 'ended' {
  const status = contractStatusAt({ contract, at: now() })
  if (status === 'active') return 'active'
  return ['draft', 'sent', 'signed'].includes(status) ? 'proposed' : 'ended'
}

/** Together the requests never exceed the contract, so their sum is a safe integer. */
function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
