import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractStatusAt } from '../../domain/contracts/contractStatusAt.ts'
import { contractCharge } from '../../domain/contracts/contractTax.ts'
import { plannedOf } from '../../domain/contracts/plannedOf.ts'
import type { TaxMode } from '../../domain/invoices/invoiceTypes.ts'
import { netOfParts } from '../../domain/contracts/netOfParts.ts'
import { layOutPlan, type PlanPart, type PlanRequest } from '../../domain/payments/paymentPlan.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import type { Contract } from '../../payload-types.ts'
import { leftAfterFinal } from './leftAfterFinal.ts'
import { readPaymentBalances } from '../ledger/readBalances.ts'
import { readPlan } from './readPlan.ts'
import { idOf } from '../request/idOf.ts'

/**
 * Amounts in the minor unit of `currency`. The totals `planned` and `unplanned` add up to `amount`, all that is to be
 * paid, and so do the parts. Where the contract says how it is taxed, each has its part before tax.
 */
export type ContractPlan = {
  contract: string
  amount: number
  taxMode?: TaxMode
  netAmount?: number
  currency: string
  parts: (PlanPart & { title: string; netAmount?: number })[]
  totals: { planned: number; unplanned: number; requested: number; paid: number; refunded: number }
}

type Row = Pick<PlanRequest, 'id' | 'isDeposit' | 'milestone' | 'description' | 'isProcessing' | 'invoice'> & {
  contract: string | null
  amount: string
}

type ReadContractPlanArgs = { req: PayloadRequest; contract: Contract }

/**
 * The payment plan of a contract as it is now. Only the percentages and the requests are stored; receipts and refunds
 * come from the ledger. Seven statements at most, however long the plan is. The endpoint checks that the caller may see
 * the contract.
 */
export async function readContractPlan({ req, contract }: ReadContractPlanArgs): Promise<ContractPlan> {
  const { id, taxMode } = contract
  const { amount, currency, depositBps } = plannedOf(contract)
  const t = translator(languageOf(req.i18n.language))
  const plan = await readPlan({ req, projectId: idOf(contract.project) })
  const rows = await readRequests({ req, contractId: id, milestoneIds: plan.map((milestone) => milestone.id) })
  const ofContract = rows.filter((row) => row.contract === id)
  const balances = await readPaymentBalances({ req, ids: ofContract.map((row) => row.id) })
  const { invoices, milestones } = await readInvoices({ req, contractId: id, milestoneIds: plan.map((one) => one.id) })
  const askedElsewhere = rows.filter((row) => row.contract !== id).map(({ milestone }) => milestone)
  const elsewhere = new Set([...askedElsewhere, ...milestones])
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
      depositBps,
      depositInvoice: invoices.get('deposit'),
      finalInvoice: await finalOf({ req, contract, invoices }),
      stage: stageOf(contract),
    },
    milestones: plan.map(({ status, ...milestone }) => ({
      ...milestone,
      isCompleted: status === 'completed',
      isAskedElsewhere: elsewhere.has(milestone.id),
      invoice: invoices.get(milestone.id)?.id ?? null,
      owed: invoices.get(milestone.id)?.owed,
    })),
    requests,
  })
  const charge = contractCharge(contract)
  const nets = charge
    ? netOfParts({ charge, parts: parts.map((part) => ({ ...part, net: netOf({ part, invoices }) })) })
    : []
  return {
    contract: id,
    amount,
    ...(taxMode && charge && { taxMode, netAmount: charge.net }),
    currency,
    parts: parts.map((part, index) => {
      const title = part.title ?? t(`states.${part.kind}`)
      return { ...part, title, ...(charge && { netAmount: nets[index] ?? 0 }) }
    }),
    totals: {
      planned: amount - unplanned,
      unplanned,
      requested: sum(requests.map((request) => request.amount)),
      paid: sum(requests.map(({ received }) => received)),
      refunded: sum(requests.map(({ refunded }) => refunded)),
    },
  }
}

type ReadRequestsArgs = { req: PayloadRequest; contractId: string; milestoneIds: string[] }

/** Every request of the contract or of one of these milestones that is not cancelled, oldest first. */
async function readRequests({ req, contractId, milestoneIds }: ReadRequestsArgs): Promise<Row[]> {
  return sql<Row>({
    req,
    text: `SELECT id, contract_id AS contract, milestone_id AS milestone, coalesce(plan_part = 'deposit', false) AS "isDeposit", description,
                  amount::text AS amount, status = 'processing' AS "isProcessing",
                  coalesce(invoice_id, (SELECT a.invoice_id FROM payment_allocations a
                                         WHERE a.payment_id = payments.id AND a.reversed_at IS NULL
                                         ORDER BY a.created_at, a.id LIMIT 1)) AS invoice
             FROM payments WHERE (contract_id = $1 OR milestone_id = ANY($2::uuid[])) AND status = ANY($3) ORDER BY created_at, id`,
    values: [contractId, milestoneIds, paymentStates.standing],
  })
}

type ReadInvoicesArgs = { req: PayloadRequest; contractId: string; milestoneIds: string[] }

/**
 * The invoice of a part, with what of it stands and what is owed, unless all was credited. Where the platform wrote it
 * and nothing was credited, what it says before tax and with it. Minor units.
 */
type PartInvoice = { id: string; standing: number; owed?: number; whole?: { net: number; total: number } }

type InvoiceRow = { part: string; id: string; isOfPlan: boolean; isOfContract: boolean } & Record<
  'owed' | 'credited' | 'net' | 'total',
  string
>

type PlanInvoices = {
  /** By `deposit`, `final` or the milestone's id. */
  invoices: Map<string, PartInvoice>
  /** Those that were invoiced outside the contract. */
  milestones: string[]
}

/**
 * The issued invoice of the deposit, of each milestone and the final one: of several one that is owed, then the newest.
 * Of deposit and the whole only the platform's.
 */
async function readInvoices({ req, contractId, milestoneIds }: ReadInvoicesArgs): Promise<PlanInvoices> {
  const rows = await sql<InvoiceRow>({
    req,
    text: `SELECT DISTINCT ON (part, "isOfContract") coalesce(i.milestone_id::text, i.plan_part::text) AS part, i.id,
                  i.plan_part IS NOT NULL AS "isOfPlan", i.contract_id IS NOT DISTINCT FROM $1 AS "isOfContract",
                  i.subtotal::text AS net, i.total::text AS total, e.owed, e.credited
             FROM invoices i, LATERAL (
               SELECT coalesce(sum(amount), 0)::text AS owed,
                      coalesce(-sum(amount) FILTER (WHERE kind = 'credit_note'), 0)::text AS credited
                 FROM ledger_entries WHERE invoice_id = i.id AND account = 'receivable') e
            WHERE (i.milestone_id = ANY($2::uuid[]) OR (i.contract_id = $1 AND i.plan_part IN ('deposit', 'final')))
              AND i.kind = 'invoice' AND i.issued_at IS NOT NULL AND i.status <> 'void'
            ORDER BY part, "isOfContract", i.total > e.credited::numeric DESC, i.status = ANY($3) DESC, i.issued_at DESC, i.id DESC`,
    values: [contractId, milestoneIds, invoiceStates.owed],
  })
  const [own, others] = [rows.filter((row) => row.isOfContract), rows.filter((row) => !row.isOfContract)]
  return {
    invoices: new Map(own.map((row) => [row.part, partInvoiceOf(row)])),
    milestones: others.filter((row) => partInvoiceOf(row).standing > 0).map(({ part }) => part),
  }
}

function partInvoiceOf({ id, isOfPlan, owed, credited, net, total }: InvoiceRow): PartInvoice {
  const standing = Number(BigInt(total) - BigInt(credited))
  return {
    id,
    standing,
    ...(standing > 0 && { owed: Number(owed) }),
    ...(isOfPlan && credited === '0' && { whole: { net: Number(net), total: Number(total) } }),
  }
}

type NetOfArgs = { part: PlanPart; invoices: Map<string, PartInvoice> }

/** What the invoice of a part says before tax, where it is for the whole part. */
function netOf({ part: { milestone, amount, kind, invoice }, invoices }: NetOfArgs): number | undefined {
  const of = invoices.get(milestone ?? kind)
  return of?.id === invoice && of?.whole?.total === amount ? of.whole.net : undefined
}

type FinalOfArgs = { req: PayloadRequest; contract: Contract; invoices: Map<string, PartInvoice> }

/** The final invoice of a contract and what may be requested beside it. */
async function finalOf({ req, contract, invoices }: FinalOfArgs) {
  const issued = invoices.get('final')
  if (!issued) return undefined
  const left = (await leftAfterFinal({ req, contract })) ?? 0
  return { id: issued.id, amount: issued.standing, left, isPaid: (issued.owed ?? 0) <= 0 }
}

function stageOf(contract: Contract): 'proposed' | 'active' | 'ended' {
  const status = contractStatusAt({ contract, at: now() })
  if (status === 'active') return 'active'
  return contractStates.proposed.includes(status) ? 'proposed' : 'ended'
}

/** Together the requests never exceed the contract, so their sum is a safe integer. */
function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
