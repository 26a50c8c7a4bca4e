import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractStatusAt } from '../../domain/contracts/contractStatusAt.ts'
import { contractCharge } from '../../domain/contracts/contractTax.ts'
import { plannedOf } from '../../domain/contracts/plannedOf.ts'
import type { TaxMode } from '../../domain/invoices/invoiceTypes.ts'
import { netOfParts } from '../../domain/contracts/netOfParts.ts'
import { layOutPlan, type PlanPart, type PlanRequest } from '../../domain/payments/paymentPlan.ts'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import type { Contract } from '../../payload-types.ts'
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
 * come from the ledger. Four statements, however long the plan is. The endpoint checks that the caller may see the
 * contract.
 */
export async function readContractPlan({ req, contract }: ReadContractPlanArgs): Promise<ContractPlan> {
  const { id, taxMode } = contract
  const { amount, currency, depositBps } = plannedOf(contract)
  const t = translator(languageOf(req.i18n.language))
  const plan = await readPlan({ req, projectId: idOf(contract.project) })
  const rows = await readRequests({ req, contractId: id, milestoneIds: plan.map((milestone) => milestone.id) })
  const ofContract = rows.filter((row) => row.contract === id)
  const elsewhere = new Set(rows.filter((row) => row.contract !== id).map(({ milestone }) => milestone))
  const balances = await readPaymentBalances({ req, ids: ofContract.map((row) => row.id) })
  const invoices = await readInvoices({ req, contractId: id })
  const requests = ofContract.map(({ amount: asked, ...row }) => ({
    ...row,
    amount: Number(asked),
    received: balances.get(row.id)?.received ?? 0,
    refunded: balances.get(row.id)?.refunded ?? 0,
  }))
  const { parts, unplanned } = layOutPlan({
    contract: { amount, currency, depositBps, depositInvoice: invoices.get(deposit), stage: stageOf(contract) },
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

type ReadInvoicesArgs = {
  req: PayloadRequest
  contractId: string
}

/** The key of the deposit among the parts' invoices. */
const deposit = 'deposit'

/**
 * The invoice of a part, with amounts where the platform wrote it: what is owed, unless all was credited, and while
 * nothing was, what it says before tax and with it. Minor units.
 */
type PartInvoice = { id: string; owed?: number; whole?: { net: number; total: number } }

type InvoiceRow = { part: string; id: string; isOfPlan: boolean } & Record<
  'owed' | 'credited' | 'net' | 'total',
  string
>

/** The newest issued invoice of the deposit and each milestone under the contract; of the deposit only the platform's. */
async function readInvoices({ req, contractId }: ReadInvoicesArgs): Promise<Map<string, PartInvoice>> {
  const rows = await sql<InvoiceRow>({
    req,
    text: `SELECT DISTINCT ON (part) coalesce(i.milestone_id::text, $2) AS part, i.id, i.plan_part IS NOT NULL AS "isOfPlan",
                  i.subtotal::text AS net, i.total::text AS total, e.owed, e.credited
             FROM invoices i, LATERAL (
               SELECT coalesce(sum(amount), 0)::text AS owed,
                      coalesce(-sum(amount) FILTER (WHERE kind = 'credit_note'), 0)::text AS credited
                 FROM ledger_entries WHERE invoice_id = i.id AND account = 'receivable') e
            WHERE i.contract_id = $1 AND (i.milestone_id IS NOT NULL OR i.plan_part = 'deposit')
              AND i.kind = 'invoice' AND i.issued_at IS NOT NULL AND i.status <> 'void'
            ORDER BY part, i.issued_at DESC, i.id DESC`,
    values: [contractId, deposit],
  })
  return new Map(rows.map(({ part, ...row }) => [part, partInvoiceOf(row)]))
}

function partInvoiceOf({ id, isOfPlan, owed, credited, net, total }: Omit<InvoiceRow, 'part'>): PartInvoice {
  const standing = BigInt(total) - BigInt(credited)
  return {
    id,
    ...(isOfPlan && standing > 0n && { owed: Number(owed) }),
    ...(isOfPlan && credited === '0' && { whole: { net: Number(net), total: Number(total) } }),
  }
}

type NetOfArgs = { part: PlanPart; invoices: Map<string, PartInvoice> }

/** What the invoice of a part says before tax, where it is for the whole part. */
function netOf({ part: { milestone, amount, kind, invoice }, invoices }: NetOfArgs): number | undefined {
  const of = kind === 'deposit' || milestone !== null ? invoices.get(milestone ?? deposit) : undefined
  return of?.id === invoice && of?.whole?.total === amount ? of.whole.net : undefined
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
