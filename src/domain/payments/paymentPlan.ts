import { basisPointsToPercent } from '../money/percentages.ts'
import { sharesOfContract } from './sharesOfContract.ts'

/**
 * `request` is a request that an admin made outside the plan, `final` what the final invoice asks for and no request
 * does, `rest` the unplanned part.
 */
export const planKinds = ['deposit', 'milestone', 'request', 'final', 'rest'] as const

/**
 * The state of a part: `planned` until its time comes, `due` if it came and the part was not requested, `covered` if it
 * came and nothing is left to request, then the state of the request. The final invoice is `requested`, then `paid`.
 * The rest is `unplanned`.
 */
export const planStates = [
  'planned',
  'due',
  'covered',
  'requested',
  'processing',
  'paid',
  'partially_refunded',
  'refunded',
  'unplanned',
] as const

/**
 * `partBps` is its share of the contract, or 0. `isAskedElsewhere` if it was requested, but not under this contract.
 * `invoice` is the issued invoice that names it; `owed` is what of that is to be paid, in minor units.
 */
export type PlanMilestone = {
  id: string
  title: string
  partBps: number
  invoice: string | null
  owed?: number | undefined
  isCompleted: boolean
  isAskedElsewhere: boolean
}

/** An uncancelled request under the contract. `received` and `refunded` come from the ledger, in minor units. */
export type PlanRequest = {
  id: string
  isDeposit: boolean
  milestone: string | null
  description: string
  amount: number
  isProcessing: boolean
  /** The invoice that it asks for, or that its money pays. */
  invoice: string | null
  received: number
  refunded: number
}

/** `percentage` as agreed, or `null`. Amounts in minor units: as requested, or as they would be requested now. */
export type PlanPart = {
  kind: (typeof planKinds)[number]
  /** What people wrote; `null` for the deposit and the rest, which the reader's language has names for. */
  title: string | null
  milestone: string | null
  percentage: number | null
  amount: number
  state: (typeof planStates)[number]
  payment: string | null
  /** The issued invoice for it. */
  invoice: string | null
  receivedAmount: number
  refundedAmount: number
}

type PlannedContract = {
  /** Minor units. */
  amount: number
  currency: string
  depositBps: number
  /** That came with the request of its deposit. */
  depositInvoice?: { id: string; owed?: number | undefined } | undefined
  /** That was issued, with what it is for (less what was credited) and what may be requested beside it. */
  finalInvoice?: { id: string; amount: number; left: number; isPaid: boolean } | undefined
  /** Whether the contract may become active, is active, or requests nothing any more. */
  stage: 'proposed' | 'active' | 'ended'
}

type Slot = Pick<PlanPart, 'kind' | 'title' | 'milestone' | 'percentage' | 'invoice'> & {
  share: number
  owed?: number | undefined
  isDue: boolean
  isOpen: boolean
  request: PlanRequest | undefined
}

type LayOutPlanArgs = {
  contract: PlannedContract
  milestones: readonly PlanMilestone[]
  requests: readonly PlanRequest[]
}

/**
 * A contract as a payment plan: its deposit, the milestones in the project's order, other requests, and the rest. The
 * parts add up to the contract exactly, because requests never exceed it. A requested part keeps its requested amount;
 * any other is its share, limited to what the parts before it leave and what its invoice owes, and without one to what
 * the final invoice does not ask for. An ended contract has only its requested parts.
 */
export function layOutPlan({ contract, milestones, requests }: LayOutPlanArgs): {
  parts: PlanPart[]
  unplanned: number
} {
  const { finalInvoice } = contract
  let left = contract.amount - requests.reduce((total, { amount }) => total + amount, 0)
  let beside = finalInvoice?.left ?? contract.amount
  const parts: PlanPart[] = []
  const slots = slotsOf({ contract, milestones, requests })
  for (const { request, share, owed, isOpen, isDue, ...named } of slots) {
    if (request) parts.push(requestedPart({ ...named, request }))
    if (request || !isOpen) continue
    const amount = Math.max(0, Math.min(share, owed ?? beside, left))
    left -= amount
    if (owed === undefined) beside -= amount
    parts.push(unaskedPart({ ...named, amount, state: stateOfUnasked({ isDue, amount }) }))
  }
  const told = new Set(slots.map(({ request }) => request?.id))
  for (const request of requests.filter(({ id }) => !told.has(id))) {
    const named = { kind: 'request', title: request.description, milestone: null, percentage: null } as const
    parts.push(requestedPart({ ...named, invoice: null, request }))
  }
  const ofFinal = Math.max(0, Math.min(left, finalInvoice ? leftOfFinal({ finalInvoice, requests }) : 0))
  if (finalInvoice && ofFinal > 0) {
    const named = { kind: 'final', title: null, milestone: null, percentage: null, invoice: finalInvoice.id } as const
    parts.push(unaskedPart({ ...named, amount: ofFinal, state: finalInvoice.isPaid ? 'paid' : 'requested' }))
  }
  const unplanned = Math.max(0, left - ofFinal)
  const rest = { kind: 'rest', title: null, milestone: null, percentage: null, invoice: null } as const
  if (unplanned > 0) parts.push(unaskedPart({ ...rest, amount: unplanned, state: 'unplanned' }))
  return { parts, unplanned }
}

type LeftOfFinalArgs = { finalInvoice: NonNullable<PlannedContract['finalInvoice']>; requests: readonly PlanRequest[] }

/** What of a final invoice no request asks for, nor brought, in minor units. */
function leftOfFinal({ finalInvoice: { id, amount }, requests }: LeftOfFinalArgs): number {
  return requests.reduce((rest, request) => (request.invoice === id ? rest - request.amount : rest), amount)
}

function slotsOf({ contract, milestones, requests }: LayOutPlanArgs): Slot[] {
  const { depositBps, depositInvoice, stage } = contract
  const shares = sharesOfContract({ ...contract, milestonesBps: milestones.map(({ partBps }) => partBps) })
  const isRunning = stage !== 'ended'
  const ofMilestone = new Map(requests.map((request) => [request.milestone, request]))
  return [
    {
      kind: 'deposit',
      title: null,
      milestone: null,
      percentage: basisPointsToPercent(depositBps),
      invoice: depositInvoice?.id ?? null,
      owed: depositInvoice?.owed,
      share: shares.deposit,
      isOpen: isRunning && depositBps > 0,
      isDue: stage === 'active',
      request: requests.find(({ isDeposit }) => isDeposit),
    },
    ...milestones.map(({ id, title, partBps, invoice, owed, isCompleted, isAskedElsewhere }, index) => ({
      kind: 'milestone' as const,
      title,
      milestone: id,
      percentage: basisPointsToPercent(partBps),
      invoice,
      owed,
      share: shares.milestones[index] ?? 0,
      isOpen: isRunning && partBps > 0 && !isAskedElsewhere,
      isDue: stage === 'active' && isCompleted,
      request: ofMilestone.get(id),
    })),
  ]
}

type Named = Pick<PlanPart, 'kind' | 'title' | 'milestone' | 'percentage' | 'invoice'>

function requestedPart({ request, ...named }: Named & { request: PlanRequest }): PlanPart {
  const { id, amount, received, refunded } = request
  const state = stateOfRequest(request)
  const invoice = request.invoice ?? named.invoice
  return { ...named, amount, state, payment: id, invoice, receivedAmount: received, refundedAmount: refunded }
}

function unaskedPart(part: Named & Pick<PlanPart, 'amount' | 'state'>): PlanPart {
  return { ...part, payment: null, receivedAmount: 0, refundedAmount: 0 }
}

function stateOfUnasked({ isDue, amount }: { isDue: boolean; amount: number }): PlanPart['state'] {
  if (!isDue) return 'planned'
  return amount === 0 ? 'covered' : 'due'
}

function stateOfRequest({ isProcessing, received, refunded }: PlanRequest): PlanPart['state'] {
  if (received === 0) return isProcessing ? 'processing' : 'requested'
  if (refunded === 0) return 'paid'
  return refunded < received ? 'partially_refunded' : 'refunded'
}
