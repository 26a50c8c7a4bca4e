import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { invoiceLater } from './invoiceLater.ts'
import { readPlan } from './readPlan.ts'
import { requestShare } from './requestShare.ts'

/**
 * Locks a project's milestones, in the order of everyone who locks several, before the project. None of them is
 * completed meanwhile.
 */
export async function lockMilestones({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<void> {
  const text = 'SELECT id FROM project_milestones WHERE project_id = $1 ORDER BY id FOR NO KEY UPDATE'
  await sql({ req, text, values: [projectId] })
}

type InvoicePaidPartsArgs = {
  req: PayloadRequest
  /** Of the contract. */
  id: string
}

/** Has the parts that were paid before their contract became active invoiced after the commit, where it says so. */
export async function invoicePaidParts({ req, id }: InvoicePaidPartsArgs): Promise<void> {
  const paid = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments
            WHERE contract_id = $1 AND plan_part IS NOT NULL AND invoice_id IS NULL AND status = ANY($2) ORDER BY paid_at, id`,
    values: [id, paymentStates.received],
  })
  for (const one of paid) {
    await invoiceLater({ req, payment: await readRow({ req, collection: 'payments', id: one.id }) })
  }
}

/**
 * Requests the shares of milestones that were completed before the project's contract became active, in the order of
 * the plan. Runs in the transaction that activates it, under the locks of milestones, project and contract.
 */
export async function requestDue({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<void> {
  const plan = await readPlan({ req, projectId })
  for (const { id, status, partBps } of plan) {
    if (status !== 'completed' || partBps === 0) continue
    const milestone = await readRow({ req, collection: 'project-milestones', id })
    const payment = await requestShare({ req, milestone, plan })
    if (payment === null || idOf(milestone.payment) === payment) continue
    await req.payload.db.updateOne({ collection: 'project-milestones', id, data: { payment }, req, returning: false })
  }
}
