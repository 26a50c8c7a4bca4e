import { randomBytes } from 'node:crypto'

export type Fields = Record<string, unknown>

export type Customer = Fields & {
  id: string
  object: 'customer'
  created: number
  email: string | null
  metadata: Record<string, string>
}

export type Intent = Fields & {
  id: string
  object: 'payment_intent'
  amount: number
  amount_received: number
  client_secret: string
  created: number
  currency: string
  customer: string | null
  description: string | null
  last_payment_error: Fields | null
  latest_charge: string | null
  livemode: boolean
  metadata: Record<string, string>
  next_action: Fields | null
  payment_method: string | null
  status:
    'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'processing' | 'succeeded' | 'canceled'
}

export type Charge = Fields & {
  id: string
  object: 'charge'
  amount: number
  amount_captured: number
  amount_refunded: number
  created: number
  currency: string
  disputed: boolean
  payment_intent: string
  payment_method: string
  refunded: boolean
  status: 'succeeded' | 'pending' | 'failed'
}

export type Refund = Fields & {
  id: string
  object: 'refund'
  amount: number
  charge: string
  created: number
  currency: string
  metadata: Record<string, string>
  payment_intent: string
  status: 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled'
}

export type Dispute = Fields & {
  id: string
  object: 'dispute'
  amount: number
  balance_transactions: Fields[]
  charge: string
  created: number
  currency: string
  payment_intent: string
  status: string
}

export type PaymentMethod = Fields & { id: string; object: 'payment_method'; created: number }

export type StripeEvent = Fields & {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: Fields; previous_attributes?: Fields }
  livemode: boolean
  type: string
}

/** What the stand-in's account holds, all in memory, and the one way to say that something happened. */
export type World = ReturnType<typeof makeWorld>

export const apiVersion = '2026-10-28.endive'

export function makeWorld() {
  const world = {
    /** Added to the clock: for keys that are a day old and events of last week. */
    clockOffsetSeconds: 0,
    livemode: false,
    apiVersion,
    customers: new Map<string, Customer>(),
    intents: new Map<string, Intent>(),
    charges: new Map<string, Charge>(),
    refunds: new Map<string, Refund>(),
    disputes: new Map<string, Dispute>(),
    paymentMethods: new Map<string, PaymentMethod>(),
    /** Oldest first. */
    events: [] as StripeEvent[],
    eventsByIntent: new Map<string, StripeEvent[]>(),
    /** What the running request is called by in its events. */
    request: { id: null as string | null, idempotencyKey: null as string | null },
    now: () => Math.floor(Date.now() / 1000) + world.clockOffsetSeconds,
    makeId: (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`,
    /** The object as it is at this moment, in a separate event. */
    emit: (type: string, object: Fields, previous?: Fields): StripeEvent => {
      const event: StripeEvent = {
        id: world.makeId('evt'),
        object: 'event',
        api_version: world.apiVersion,
        created: world.now(),
        data: { object: structuredClone(object), ...(previous && { previous_attributes: structuredClone(previous) }) },
        livemode: world.livemode,
        pending_webhooks: 1,
        request: { id: world.request.id, idempotency_key: world.request.idempotencyKey },
        type,
      }
      world.events.push(event)
      const intentId = object['object'] === 'payment_intent' ? object['id'] : object['payment_intent']
      if (typeof intentId === 'string') {
        const known = world.eventsByIntent.get(intentId)
        if (known) known.push(event)
        else world.eventsByIntent.set(intentId, [event])
      }
      return event
    },
  }
  return world
}
