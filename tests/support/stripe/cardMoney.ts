import { setTimeout as sleep } from 'node:timers/promises'
import { must, requested } from '../money.ts'
import type { Person } from '../people.ts'
import type { Platform } from '../platform.ts'
import { runJob } from '../runJob.ts'
import { until } from '../until.ts'
import type { StripeDouble } from './startStripeDouble.ts'

type Stage = { platform: Platform; client: Person; project: string }

/** A payment that was paid by card, and its intent. */
export async function paidByCard({
  platform,
  client,
  project,
  card = 'pm_card_visa',
  ...body
}: Stage & { card?: string } & Record<string, unknown>): Promise<{ id: string; intentId: string }> {
  const { id } = await requested({ platform, project, currency: 'EUR', amount: 10_000, ...body })
  const { paymentIntentId: intentId } = await must(client.post(`/payments/${id}/intent`))
  await must(client.post(`/payments/${id}/process`, { paymentMethodId: card }))
  return { id, intentId }
}

/** Waits until every event in the inbox was worked on. */
export async function inboxIsDone(platform: Platform): Promise<void> {
  const what = 'The end of the inbox'
  await until(
    async () => (await platform.db.query(`SELECT 1 FROM stripe_events WHERE status = 'received'`)).rowCount === 0,
    { what },
  )
}

type DeliverArgs = {
  platform: Platform
  double: StripeDouble
  intentId: string
  order?: <Event>(events: Event[]) => Event[]
  secret?: string
}

/** Delivers Stripe's events about an intent, in any order and any number of times, and waits for their effects. */
export async function deliver({
  platform,
  double,
  intentId,
  order = (events) => events,
  secret,
}: DeliverArgs): Promise<number[]> {
  const statuses = await double.deliver({
    to: platform.url,
    events: order([...double.eventsOf(intentId)]),
    ...(secret && { secret }),
  })
  await inboxIsDone(platform)
  return statuses
}

/** From now on only the test runs the reconciliation, not the schedule. Queued runs do not start either. */
export async function reconcileByHand(platform: Platform): Promise<void> {
  await platform.db.query(`DELETE FROM pgboss.schedule WHERE name = 'stripe.reconcile'`)
  // The clock reads the schedule, leaves a note for itself, and a worker makes the job of it.
  await sleep(500)
  const isStill = async () =>
    (
      await platform.db.query(
        `SELECT 1 FROM pgboss.job WHERE state IN ('created', 'retry', 'active')
            AND (name = 'stripe.reconcile' OR (name = '__pgboss__send-it' AND data ->> 'name' = 'stripe.reconcile'))`,
      )
    ).rowCount === 0
  await until(isStill, { what: 'The last run by the clock' })
}

/** A run of the reconciliation, and the end of what it took into the inbox. */
export async function reconcile(platform: Platform): Promise<void> {
  await runJob({ platform, name: 'stripe.reconcile' })
  await inboxIsDone(platform)
}

/** What the ledger says of a payment's money: account → minor units, without those that are nothing. */
export async function bookedFor({ platform, id }: { platform: Platform; id: string }): Promise<Record<string, number>> {
  const { rows } = await platform.db.query<{ account: string; amount: string }>(
    `SELECT account, sum(amount)::bigint AS amount FROM ledger_entries WHERE payment_id = $1
      GROUP BY account HAVING sum(amount) <> 0 ORDER BY account`,
    [id],
  )
  return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]))
}

/** What Stripe holds of an intent, in its own amounts: what the ledger's account `stripe` has to say too. */
export function moneyAt({ double, intentId }: { double: StripeDouble; intentId: string }): number {
  const { received, refunded, refundsPending, withdrawn } = double.truth(intentId)
  return received - refunded - refundsPending - withdrawn
}
