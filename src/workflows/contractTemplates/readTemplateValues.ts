import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { layOutPlan } from '../../domain/paymentPlan.ts'
import { sharesOfContract } from '../../domain/sharesOfContract.ts'
import type { MilestoneTable, VariableValues } from '../../domain/templateVariables.ts'
import type { Company, Project } from '../../payload-types.ts'
import { nameOf } from '../contracts/nameOf.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'

/** What is known of the contract that a template is filled in for. */
export type ContractTerms = {
  contractNumber: string
  /** Minor units. */
  amount: number
  currency: string
  depositPercentage: number | null
  expiresAt: string | null
}

type Milestone = { id: string; title: string; dueDate: string | null; partBps: number; isAskedElsewhere: boolean }

/** What each variable of a template stands for, read as it is now. */
export async function readTemplateValues({
  req,
  project,
  company,
  contract,
}: {
  req: PayloadRequest
  project: Project
  company: Company
  contract: ContractTerms
}): Promise<VariableValues> {
  const client = await readRow({ req, collection: 'users', id: idOf(project.client) })
  const { amount, currency, depositPercentage, expiresAt, contractNumber } = contract
  const depositBps = Math.round((depositPercentage ?? 0) * 100)
  const { deposit } = sharesOfContract({ amount, currency, depositBps, milestonesBps: [] })
  const milestones = await readMilestones({ req, projectId: project.id })
  return {
    'client.name': nameOf(client),
    'client.email': client.email,
    'client.company': client.company ?? null,
    'client.phone': client.phone ?? null,
    'client.billingAddress': client.billingAddress ?? null,
    'client.taxNumber': client.taxNumber ?? null,
    'company.name': company.name,
    'company.legalName': company.legalName ?? null,
    'company.address': company.address ?? null,
    'company.taxNumber': company.taxNumber ?? null,
    'company.email': company.email ?? null,
    'company.phone': company.phone ?? null,
    'company.website': company.website ?? null,
    'company.bankDetails': company.bankDetails ?? null,
    'project.name': project.name,
    'project.description': project.description,
    'contract.number': contractNumber,
    'contract.amount': { amountMinor: amount, currency },
    'contract.deposit': depositBps > 0 ? { amountMinor: deposit, currency } : null,
    'contract.depositPercentage': depositBps > 0 ? depositBps / 100 : null,
    'contract.date': now().toISOString(),
    'contract.expiry': expiresAt,
    milestones: milestones.length > 0 ? tableOf({ milestones, amount, currency, depositBps }) : null,
  }
}

/** In their order; what was asked for under another contract already is no part of this one. */
async function readMilestones({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<Milestone[]> {
  return sql<Milestone>({
    req,
    text: `SELECT m.id, m.title, to_char(m.due_date AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "dueDate",
                  (coalesce(m.payment_percentage, 0) * 100)::int AS "partBps",
                  EXISTS (SELECT 1 FROM payments p WHERE p.milestone_id = m.id AND p.status <> 'cancelled') AS "isAskedElsewhere"
             FROM project_milestones m WHERE m.project_id = $1 ORDER BY m."order", m.id`,
    values: [projectId],
  })
}

/** The very shares that the contract's payment plan will have. */
function tableOf({
  milestones,
  amount,
  currency,
  depositBps,
}: {
  milestones: Milestone[]
  amount: number
  currency: string
  depositBps: number
}): MilestoneTable {
  const { parts, unplanned } = layOutPlan({
    contract: { amount, currency, depositBps, stage: 'proposed' },
    milestones: milestones.map((milestone) => ({ ...milestone, isCompleted: false })),
    requests: [],
  })
  const deposit = parts.find(({ kind }) => kind === 'deposit')
  return {
    currency,
    deposit: deposit
      ? { title: deposit.title, dueDate: null, percentage: deposit.percentage, amount: deposit.amount }
      : null,
    rows: milestones.map(({ id, title, dueDate }) => {
      const part = parts.find(({ milestone }) => milestone === id)
      return { title, dueDate, percentage: part?.percentage ?? null, amount: part?.amount ?? 0 }
    }),
    rest: unplanned,
    total: amount,
  }
}
