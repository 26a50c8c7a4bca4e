import type { PayloadRequest } from 'payload'
import type { StoredContractTax } from '../../domain/contracts/contractTax.ts'
import type { PlanInvoicing } from '../../domain/contracts/planInvoicings.ts'
import { sql } from '../../adapters/database/sql.ts'
import { printedBankDetails } from '../../domain/invoices/bankAccounts.ts'
import { layOutPlan } from '../../domain/payments/paymentPlan.ts'
import { plannedOf } from '../../domain/contracts/plannedOf.ts'
import { sharesOfContract } from '../../domain/payments/sharesOfContract.ts'
import type { MilestoneTable, VariableValues } from '../../domain/contracts/templateVariables.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Company, Project } from '../../payload-types.ts'
import { nameOf } from '../request/nameOf.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'

/** What is known of the contract that a template is filled in for. */
export type ContractTerms = StoredContractTax & {
  contractNumber: string
  /** ISO 8601. When it is drafted, of the year of its number. */
  createdAt: string
  /** Minor units. */
  amount: number
  currency: string
  depositPercentage: number | null
  planInvoicing: PlanInvoicing
  expiresAt: string | null
}

type Milestone = { id: string; title: string; dueDate: string | null; partBps: number; isAskedElsewhere: boolean }

type ReadTemplateValuesArgs = { req: PayloadRequest; project: Project; company: Company; contract: ContractTerms }

/** The value of each variable of a template, read now. */
export async function readTemplateValues({
  req,
  project,
  company,
  contract,
}: ReadTemplateValuesArgs): Promise<VariableValues> {
  const client = await readRow({ req, collection: 'users', id: idOf(project.client) })
  const { amount, currency, expiresAt, contractNumber, createdAt } = contract
  const planned = plannedOf(contract)
  const { depositBps } = planned
  const { deposit } = sharesOfContract({ ...planned, milestonesBps: [] })
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
    'company.bankDetails': printedBankDetails(company) ?? null,
    'project.name': project.name,
    'project.description': project.description,
    'contract.number': contractNumber,
    'contract.amount': { amountMinor: amount, currency },
    'contract.deposit': depositBps > 0 ? { amountMinor: deposit, currency } : null,
    'contract.depositPercentage': depositBps > 0 ? depositBps / 100 : null,
    'contract.date': createdAt,
    'contract.expiry': expiresAt,
    milestones: milestones.length > 0 ? tableOf({ milestones, planned, hasTaxOnTop: planned.amount !== amount }) : null,
  }
}

/** In their order. What was requested under another contract already is left out. */
async function readMilestones({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<Milestone[]> {
  return sql<Milestone>({
    req,
    text: `SELECT m.id, m.title, to_char(m.due_date AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "dueDate",
                  (coalesce(m.payment_percentage, 0) * 100)::int AS "partBps",
                  EXISTS (SELECT 1 FROM payments p WHERE p.milestone_id = m.id AND p.status = ANY($2)) AS "isAskedElsewhere"
             FROM project_milestones m WHERE m.project_id = $1 ORDER BY m."order", m.id`,
    values: [projectId, paymentStates.standing],
  })
}

type TableOfArgs = { milestones: Milestone[]; planned: ReturnType<typeof plannedOf>; hasTaxOnTop: boolean }

/** The same shares that the contract's payment plan will have. */
function tableOf({ milestones, planned, hasTaxOnTop }: TableOfArgs): MilestoneTable {
  const { parts, unplanned } = layOutPlan({
    contract: { ...planned, stage: 'proposed' },
    milestones: milestones.map((milestone) => ({ ...milestone, isCompleted: false, invoice: null })),
    requests: [],
  })
  const deposit = parts.find(({ kind }) => kind === 'deposit')
  return {
    currency: planned.currency,
    deposit: deposit ? { percentage: deposit.percentage, amount: deposit.amount } : null,
    rows: milestones.map(({ id, title, dueDate }) => {
      const part = parts.find(({ milestone }) => milestone === id)
      return { title, dueDate, percentage: part?.percentage ?? null, amount: part?.amount ?? 0 }
    }),
    rest: unplanned,
    total: planned.amount,
    hasTaxOnTop,
  }
}
