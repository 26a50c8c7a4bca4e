import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { must, newProject, requested } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob } from '../support/runJob.ts'
import { bookedFor, inboxIsDone, moneyAt, paidByCard, reconcile, reconcileByHand } from '../support/stripe/cardMoney.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

/** No webhook is ever delivered here: the reconciliation finds everything in the books. */
let double: StripeDouble
let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  double = await startStripeDouble()
  platform = await startPlatform({ env: double.env })
  await reconcileByHand(platform)
  client = await provenClient(platform)
  project = await newProject(client)
})

afterAll(async () => {
  await platform?.stop()
  await double?.stop()
})

const read = async (id: string) => must(platform.admin.get(`/payments/${id}`))
async function begun() {
  const { id } = await requested({ platform, project, currency: 'EUR', amount: 10_000 })
  const { paymentIntentId: intentId } = await must(client.post(`/payments/${id}/intent`))
  return { id, intentId }
}
/** As if the events' list had nothing to say: only what the platform asks by itself is found. */
const withoutEvents = () => double.next({ match: 'GET /v1/events', fault: 'status-500', times: 1000 })

test('an unconfirmed browser payment without a webhook is found', async () => {
  const { id, intentId } = await begun()
  double.intents.pay(intentId)
  await reconcile(platform)
  expect(await read(id)).toMatchObject({ status: 'completed', method: 'card', receivedAmount: 10_000 })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
  const { docs } = await must(platform.admin.get(`/stripe-events?where[objectId][equals]=${intentId}`))
  expect(docs.map(({ source }: { source: string }) => source)).toContain('reconciliation')
})

test('a decline, a slow success and a dashboard refund are found, and nothing twice', async () => {
  const declined = await begun()
  double.intents.pay(declined.intentId, 'pm_card_chargeDeclined')
  const slow = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(slow.intentId)
  const refunded = await paidByCard({ platform, client, project })
  double.refunds.create(refunded.intentId, 2500)
  for (let run = 0; run < 3; run += 1) await reconcile(platform)
  expect((await read(declined.id)).status).toBe('failed')
  expect((await read(slow.id)).status).toBe('completed')
  expect(await read(refunded.id)).toMatchObject({ status: 'partially_refunded', refundedAmount: 2500 })
  for (const { id, intentId } of [declined, slow, refunded]) {
    expect((await bookedFor({ platform, id }))['stripe'] ?? 0).toBe(moneyAt({ double, intentId }))
  }
})

test('a Stripe whose list of events does not answer stops nothing else', async () => {
  const { id, intentId } = await begun()
  double.intents.pay(intentId)
  withoutEvents()
  await reconcile(platform)
  double.clearFaults()
  expect((await read(id)).status).toBe('completed')
})

test('an attempt whose cardholder never answered their bank is cancelled after an hour and can be paid again', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_card_threeDSecure2Required' })
  await reconcile(platform)
  expect((await read(id)).status).toBe('processing')
  await platform.db.query(`UPDATE payments SET updated_at = now() - interval '61 minutes' WHERE id = $1`, [id])
  await reconcile(platform)
  expect((await read(id)).status).toBe('failed')
  expect(double.intents.get(intentId).status).toBe('canceled')
  const again = await must(client.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' }))
  expect(again.doc.status).toBe('completed')
})

test('a confirmation whose answer was lost is found, and nothing of it stays open', async () => {
  const { id } = await begun()
  double.next({ match: /POST .*\/confirm/, fault: 'drop-after', times: 2 })
  expect((await client.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' })).status).toBe(503)
  await platform.db.query(
    `UPDATE stripe_operations SET created_at = now() - interval '2 minutes', attempted_at = now() - interval '2 minutes' WHERE payment_id = $1`,
    [id],
  )
  await reconcile(platform)
  expect((await read(id)).status).toBe('completed')
  const { rows } = await platform.db.query('SELECT outcome FROM stripe_operations WHERE payment_id = $1', [id])
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['succeeded']))
})

test('what Stripe does not answer about keeps nothing else from being finished', async () => {
  const all = []
  for (let index = 0; index < 6; index += 1) all.push(await begun())
  double.next({ match: /POST .*\/confirm/, fault: 'drop-after', times: 12 })
  for (const { id } of all) await client.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' })
  double.clearFaults()
  const ids = all.map(({ id }) => id)
  await platform.db.query(
    `UPDATE stripe_operations SET created_at = now() - interval '2 minutes', attempted_at = now() - interval '2 minutes'
      WHERE payment_id = ANY($1) AND kind = 'intent.confirm'`,
    [ids],
  )
  const [poisoned, ...others] = all
  double.next({ match: `GET /v1/payment_intents/${poisoned?.intentId}`, fault: 'status-500', times: 1000 })
  await platform.db.query('UPDATE payments SET stripe_checked_at = NULL WHERE id = $1', [poisoned?.id])
  withoutEvents()
  await reconcile(platform)
  for (const { id } of others) expect((await read(id)).status).toBe('completed')
  expect((await read(String(poisoned?.id))).status).toBe('processing')
  const open = async () =>
    (
      await platform.db.query(
        `SELECT payment_id AS id FROM stripe_operations WHERE payment_id = ANY($1) AND outcome = 'open'`,
        [ids],
      )
    ).rows
  expect(await open()).toEqual([{ id: poisoned?.id }])
  double.clearFaults()
  await reconcile(platform)
  expect((await read(String(poisoned?.id))).status).toBe('completed')
  expect(await open()).toEqual([])
})

test('an event whose worker died in its last try is taken up again', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(intentId)
  const event = double.eventsOf(intentId).at(-1)
  await platform.db.query(
    `INSERT INTO stripe_events (id, event_id, type, object_type, object_id, livemode, source, occurred_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, 'payment_intent', $3, false, 'webhook', now(), now() - interval '31 minutes')`,
    [event?.id, event?.type, intentId],
  )
  withoutEvents()
  await platform.db.query(`UPDATE payments SET stripe_checked_at = now() + interval '1 day' WHERE id = $1`, [id])
  await runJob({ platform, name: 'stripe.reconcile' })
  await inboxIsDone(platform)
  double.clearFaults()
  expect((await read(id)).status).toBe('completed')
})

test('more events than one run reads are read by the next ones, and the mark moves only then', async () => {
  const { id, intentId } = await begun()
  double.intents.pay(intentId)
  const stranger = double.intents.create({ amount: '900', currency: 'eur' })
  const earlier = Math.floor(Date.now() / 1000) - 3000
  const ids = Array.from({ length: 2100 }, (_, index) => {
    const event = double.emit('payment_intent.processing', stranger)
    event.created = earlier + index
    return event.id
  })
  double.world.events.sort((one, other) => one.created - other.created)
  // Known already, so that reading them is all that has to be done.
  await platform.db.query(
    `INSERT INTO stripe_events (id, event_id, type, source, occurred_at, status)
     SELECT gen_random_uuid(), id, 'payment_intent.processing', 'webhook', now(), 'ignored' FROM unnest($1::text[]) AS id`,
    [ids],
  )
  await platform.db.query(`UPDATE stripe_marks SET at = now() - interval '1 hour' WHERE name = 'events'`)
  await platform.db.query(`UPDATE payments SET stripe_checked_at = now() + interval '1 day' WHERE id = $1`, [id])
  const mark = async (name: string) =>
    (await platform.db.query('SELECT at FROM stripe_marks WHERE name = $1', [name])).rows[0]?.at
  const before = await mark('events')
  await runJob({ platform, name: 'stripe.reconcile' })
  expect(await mark('events')).toEqual(before)
  expect(await mark('events.below')).toBeInstanceOf(Date)
  await runJob({ platform, name: 'stripe.reconcile' })
  await runJob({ platform, name: 'stripe.reconcile' })
  await inboxIsDone(platform)
  expect(await mark('events.below')).toBeUndefined()
  expect((await mark('events')).getTime()).toBeGreaterThan(before.getTime())
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
})

test('while Stripe is down a run ends quietly and nothing is lost', async () => {
  const { id, intentId } = await begun()
  double.intents.pay(intentId)
  await double.down()
  await runJob({ platform, name: 'stripe.reconcile' })
  expect((await read(id)).status).toBe('pending')
  await double.up()
  await reconcile(platform)
  expect((await read(id)).status).toBe('completed')
})
