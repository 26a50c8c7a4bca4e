import Stripe from 'stripe'
import type { StripeEvent } from './world.ts'

export type Delivery = {
  /** The platform's address, as `platform.url`. */
  to: string
  events: readonly StripeEvent[]
  secret: string
  /** The age of the signature in seconds. */
  age?: number
}

/** Only for a server that never answers. */
const limitMs = 300_000

/** Sends the events in turn, signed by the SDK as Stripe signs them. Returns the statuses, 0 without an answer. */
export async function deliverEvents({ to, events, secret, age = 0 }: Delivery): Promise<number[]> {
  const statuses: number[] = []
  for (const event of events) statuses.push(await deliverOne({ to, event, secret, age }))
  return statuses
}

async function deliverOne({ to, event, secret, age }: { to: string; event: StripeEvent; secret: string; age: number }) {
  const payload = JSON.stringify(event, null, 2)
  const timestamp = Math.floor(Date.now() / 1000) - age
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
  try {
    const answer = await fetch(new URL('/api/stripe/webhooks', to), {
      method: 'POST',
      body: payload,
      headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
      signal: AbortSignal.timeout(limitMs),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
