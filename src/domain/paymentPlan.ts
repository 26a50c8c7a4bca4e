import { basisPointsToPercent } from './percentages.ts'
import { sharesOfContract } from './sharesOfContract.ts'

/** `request` is one that an admin made beside the plan, `rest` what nothing is planned for. */
export const planKinds = ['deposit', 'milestone', 'request', 'rest'] as const

/**
 * What became of a part: `planned` until its time comes; `due` where it came and the part is not asked for; `covered` where it came and nothing
 * is left to ask for; then what became of the request. The rest is `unplanned`.
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

/** `partBps` is its part of the contract, 0 where it has none; `isAskedElsewhere` where it was asked for, and not under this contract. */
export type PlanMilestone = {
  id: string
  title: string
  partBps: number
  isCompleted: boolean
  isAskedElsewhere: boolean
}

/** A request under the contract that is not cancelled; `received` and `refunded` are what the ledger says. Minor units. */
export type PlanRequest = {
  id: string
  isDeposit: boolean
  milestone: string | null
  description: string
  amount: number
  isProcessing: boolean
  received: number
  refunded: number
}

/** `percentage` as agreed, `null` where there is none. Amounts in minor units: as asked for, or as it would be asked for now. */
export type PlanPart = {
  kind: (typeof planKinds)[number]
  title: string
  milestone: string | null
  percentage: number | null
  amount: number
  state: (typeof planStates)[number]
  payment: string | null
  receivedAmount: number
  refundedAmount: number
}

type PlannedContract = {
  /** Minor units. */
  amount: number
  currency: string
  depositBps: number
  /** Whether it may still become active, is, or asks for nothing any more. */
  stage: 'proposed' | 'active' | 'ended'
}

type Slot = Pick<PlanPart, 'kind' | 'title' | 'milestone' | 'percentage'> & {
  share: number
  isDue: boolean
  isOpen: boolean
  request: PlanRequest | undefined
}

/**
 * A contract as a payment plan: its deposit, the milestones in the project's order, what was asked for beside them, and the rest. The parts add up
 * to the contract exactly, since no more than it is ever asked for. A part that was asked for stands as it was asked for; one that was not is its
 * share, cut to what those before it leave. Of an ended contract only what was asked for is a part.
 */
export function layOutPlan({
  contract,
  milestones,
  requests,
}: {
  contract: PlannedContract
  milestones: readonly PlanMilestone[]
  requests: readonly PlanRequest[]
}): { parts: PlanPart[]; unplanned: number } {
  let left = contract.amount - requests.reduce((total, { amount }) => total + amount, 0)
  const parts: PlanPart[] = []
  const slots = slotsOf({ contract, milestones, requests })
  for (const { request, share, isOpen, isDue, ...named } of slots) {
    if (request) parts.push(askedPart({ ...named, request }))
    if (request || !isOpen) continue
    const amount = Math.max(0, Math.min(share, left))
    left -= amount
    parts.push(unaskedPart({ ...named, amount, state: stateOfUnasked({ isDue, amount }) }))
  }
  const told = new Set(slots.map(({ request }) => request?.id))
  for (const request of requests.filter(({ id }) => !told.has(id))) {
    parts.push(askedPart({ kind: 'request', title: request.description, milestone: null, percentage: null, request }))
  }
  const unplanned = Math.max(0, left)
  const rest = { kind: 'rest', title: 'Not planned', milestone: null, percentage: null } as const
  if (unplanned > 0) parts.push(unaskedPart({ ...rest, amount: unplanned, state: 'unplanned' }))
  return { parts, unplanned }
}

function slotsOf({
  contract,
  milestones,
  requests,
}: {
  contract: PlannedContract
  milestones: readonly PlanMilestone[]
  requests: readonly PlanRequest[]
}): Slot[] {
  const { depositBps, stage } = contract
  const shares = sharesOfContract({ ...contract, milestonesBps: milestones.map(({ partBps }) => partBps) })
  const isRunning = stage !== 'ended'
  const ofMilestone = new Map(requests.map((request) => [request.milestone, request]))
  return [
    {
      kind: 'deposit',
      title: 'Deposit',
      milestone: null,
      percentage: basisPointsToPercent(depositBps),
      share: shares.deposit,
      isOpen: isRunning && depositBps > 0,
      isDue: stage === 'active',
      request: requests.find(({ isDeposit }) => isDeposit),
    },
    ...milestones.map(({ id, title, partBps, isCompleted, isAskedElsewhere }, index) => ({
      kind: 'milestone' as const,
      title,
      milestone: id,
      percentage: basisPointsToPercent(partBps),
      share: shares.milestones[index] ?? 0,
      isOpen: isRunning && partBps > 0 && !isAskedElsewhere,
      isDue: stage === 'active' && isCompleted,
      request: ofMilestone.get(id),
    })),
  ]
}

type Named = Pick<PlanPart, 'kind' | 'title' | 'milestone' | 'percentage'>

function askedPart({ request, ...named }: Named & { request: PlanRequest }): PlanPart {
  const { id, amount, received, refunded } = request
  const state = stateOfRequest(request)
  return { ...named, amount, state, payment: id, receivedAmount: received, refundedAmount: refunded }
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
