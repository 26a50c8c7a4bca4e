import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiClient } from '../apiClient.ts'
import type { StripeDouble } from '../stripe/startStripeDouble.ts'
import { kinds, type Kind, type Story } from './stories.ts'

export type Payment = { id: string; intentId: string; client: ApiClient }

export type Stage = {
  double: StripeDouble
  admin: ApiClient
  /** Where the platform listens, once it does. */
  whenUp: () => Promise<string>
  counts: { sent: number; lost: number; confirms: number; refundsAsked: number }
}

const eventTypes: Record<Kind, readonly string[]> = {
  failed: ['payment_intent.payment_failed'],
  processing: ['payment_intent.processing'],
  succeeded: ['payment_intent.succeeded', 'payment_intent.succeeded', 'charge.succeeded'],
  refunded: ['charge.refunded', 'refund.created'],
  disputed: ['charge.dispute.created', 'charge.dispute.funds_withdrawn'],
  closed: ['charge.dispute.closed'],
}

type TellStoryArgs = { story: Story; payment: Payment; stage: Stage }

/** Runs the story of a payment: things happen at Stripe, and the platform gets events for some of them. */
export async function tellStory({ story, payment, stage }: TellStoryArgs): Promise<void> {
  const happened = new Set<Kind>()
  const happen = async (until: Kind) => {
    for (const kind of kinds.slice(0, kinds.indexOf(until) + 1)) {
      if (happened.has(kind) || !belongs(kind, until, story)) continue
      happened.add(kind)
      await occur({ kind, story, payment, stage })
    }
  }
  if (story.isLate) await happen(lastOf(story))
  for (const [index, kind] of story.order.entries()) {
    await happen(kind)
    await tell({ kind, copies: story.copies[index] ?? 1, story, payment, stage })
    if (story.confirmsAt === index) await confirm({ payment, stage })
    await sleep(story.number % 20)
  }
  const { status } = stage.double.intents.get(payment.intentId)
  if (status !== 'processing') return
  if (story.ending === 'settled') stage.double.intents.settle(payment.intentId)
  else stage.double.intents.fail(payment.intentId)
}

const lastOf = ({ order }: Story): Kind => kinds.findLast((kind) => order.includes(kind)) ?? 'failed'

/** The events of a story and those they require: money before a refund or a dispute, a dispute before its end. */
function belongs(kind: Kind, until: Kind, { order }: Story): boolean {
  if (order.includes(kind)) return true
  if (kind === 'succeeded') return kinds.indexOf(until) > kinds.indexOf('succeeded')
  return kind === 'disputed' && until === 'closed'
}

type Act = { story: Story; payment: Payment; stage: Stage }

async function occur({ kind, story, payment: { id, intentId }, stage }: Act & { kind: Kind }): Promise<void> {
  const { double, admin, counts } = stage
  const part = Math.max(1, Math.floor(story.amount / 3))
  if (kind === 'failed') double.intents.pay(intentId, 'pm_card_chargeDeclined')
  if (kind === 'processing') double.intents.pay(intentId, 'pm_slow')
  if (kind === 'succeeded') {
    if (double.intents.get(intentId).status === 'processing') double.intents.settle(intentId)
    else double.intents.pay(intentId)
  }
  if (kind === 'refunded' && story.refundBy === 'platform') {
    await stage.whenUp()
    counts.refundsAsked += 1
    const amount = story.refund === 'part' ? { amount: part } : {}
    await admin.post(`/payments/${id}/refund`, { ...amount, reason: 'Asked for' }).catch(() => undefined)
    // Refused while the platform does not know of the money yet: then it is the dashboard's.
    if (double.refunds.of(intentId).length > 0) return
  }
  if (kind === 'refunded') {
    if (story.refund === 'part') double.refunds.create(intentId, part)
    else double.refunds.create(intentId)
  }
  if (kind === 'disputed') double.disputes.open(intentId)
  if (kind !== 'closed') return
  const dispute = double.disputes.of(intentId)[0]
  if (!dispute) throw new Error('A dispute ends that never began.')
  if (story.verdict === 'won') double.disputes.win(dispute.id)
  else double.disputes.lose(dispute.id)
}

async function tell({ kind, copies, story, payment, stage }: Act & { kind: Kind; copies: number }): Promise<void> {
  const types = eventTypes[kind]
  const wanted = types[story.number % types.length]
  const event = stage.double.eventsOf(payment.intentId).findLast(({ type }) => type === wanted)
  if (!event) throw new Error(`Story ${story.number} has no ${wanted}.`)
  const send = async () => {
    const to = await stage.whenUp()
    stage.counts.sent += 1
    const [status] = await stage.double.deliver({ to, events: [event] })
    if (status === 200) return
    stage.counts.lost += 1
    if (!story.isResent) return
    await stage.double.deliver({ to: await stage.whenUp(), events: [event] })
  }
  await Promise.all(Array.from({ length: copies }, send))
}

async function confirm({ payment: { id, intentId, client }, stage }: Omit<Act, 'story'>): Promise<void> {
  await stage.whenUp()
  stage.counts.confirms += 1
  await client.post(`/payments/${id}/confirm`, { paymentIntentId: intentId }).catch(() => undefined)
}
