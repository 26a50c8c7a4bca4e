import type { Random } from '../seededRandom.ts'

/** What can happen to a card payment at Stripe, in the order in which it can happen there. */
export const kinds = ['failed', 'processing', 'succeeded', 'refunded', 'disputed', 'closed'] as const
export type Kind = (typeof kinds)[number]

/** One payment's life: what happens to it at Stripe, and which events are sent, how often and in which order. */
export type Story = {
  number: number
  /** The events in the order in which they are sent. */
  order: readonly Kind[]
  /** How often each is sent at once; 0 is never. */
  copies: readonly number[]
  /** If true, everything happens before the first event is sent; else each happens just before its event. */
  isLate: boolean
  /** Whether a webhook that met a dying server is sent again, as Stripe does. */
  isResent: boolean
  /** At which event the client asks the platform to confirm, if at all. */
  confirmsAt: number | null
  refund: 'part' | 'whole'
  /** Whose hand refunds: Stripe's dashboard, or an admin of the platform. */
  refundBy: 'dashboard' | 'platform'
  verdict: 'won' | 'lost'
  /** How an intent that is left processing ends. No event reports it. */
  ending: 'settled' | 'failed'
  amount: number
  isOnInvoice: boolean
}

/** Every order in which one to five of the six kinds of events can come: 1,236. */
export function everyOrder(): Kind[][] {
  const orders: Kind[][] = []
  const extend = (order: Kind[]) => {
    if (order.length > 0) orders.push(order)
    if (order.length === 5) return
    for (const kind of kinds) if (!order.includes(kind)) extend([...order, kind])
  }
  extend([])
  return orders
}

/** So many stories: all orders as often as they fit, the rest a choice by the seed. */
export function makeStories({ random, count }: { random: Random; count: number }): Story[] {
  const all = everyOrder()
  const orders: Kind[][] = []
  while (orders.length < count) orders.push(...random.shuffle(all).slice(0, count - orders.length))
  return orders.map((order, number) => makeStory({ random, order, number }))
}

function makeStory({ random, order, number }: { random: Random; order: Kind[]; number: number }): Story {
  const isDisputed = order.includes('disputed') || order.includes('closed')
  return {
    number,
    order,
    copies: order.map(() => random.pick([0, 1, 1, 1, 2, 3])),
    isLate: random.integer(0, 2) === 0,
    isResent: random.integer(0, 1) === 0,
    confirmsAt: random.integer(0, 3) === 0 ? random.integer(0, order.length - 1) : null,
    refund: isDisputed || random.integer(0, 1) === 0 ? 'part' : 'whole',
    refundBy: random.integer(0, 2) === 0 ? 'platform' : 'dashboard',
    verdict: random.pick(['won', 'lost']),
    ending: random.pick(['settled', 'failed']),
    amount: random.integer(200, 90_000),
    isOnInvoice: random.integer(0, 3) === 0,
  }
}
