import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import Stripe from 'stripe'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { must, newProject, nowhere, refusal } from '../support/money.ts'
import { provenClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { bookedFor, deliver, inboxIsDone, paidByCard } from '../support/stripe/cardMoney.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'
import { until } from '../support/until.ts'

let double: StripeDouble
let platform: Platform
let client: Person
let project: string
const secrets = ['whsec_old_0123456789abcdef', 'whsec_new_0123456789abcdef'] as const

beforeAll(async () => {
  double = await startStripeDouble()
  platform = await startPlatform({ env: { ...double.env, STRIPE_WEBHOOK_SECRET: secrets.join(',') } })
  client = await provenClient(platform)
  project = await newProject(client)
})

afterAll(async () => {
  await platform?.stop()
  await double?.stop()
})

const nowSeconds = () => Math.floor(Date.now() / 1000)
const signed = ({ body, secret = secrets[1], at = nowSeconds() }: { body: string; secret?: string; at?: number }) =>
  Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: at })
const send = (body: string, signature: string | undefined = signed({ body })) =>
  platform.anyone.post('/stripe/webhooks', body, {
    headers: { 'content-type': 'application/json', ...(signature !== '' && { 'stripe-signature': signature }) },
  })

/** An event of ours. Its default type moves no money. */
function made(changes: Record<string, unknown> = {}) {
  return {
    id: `evt_${randomBytes(8).toString('hex')}`,
    object: 'event',
    type: 'payment_method.attached',
    created: nowSeconds(),
    livemode: false,
    api_version: '2026-10-28.endive',
    data: { object: { id: 'pm_1', object: 'payment_method', name: 'ümläut' } },
    ...changes,
  }
}

async function kept(eventId: string) {
  const { docs } = (await platform.admin.get(`/stripe-events?where[eventId][equals]=${eventId}`)).body
  return docs[0]
}

async function done(eventId: string, status: string) {
  await until(async () => (await kept(eventId))?.status === status, { what: `${eventId} being ${status}` })
  return kept(eventId)
}

test('a missing, wrong, old or foreign signature is refused, and nothing is stored', async () => {
  const event = made()
  const body = JSON.stringify(event)
  const refused = [400, 'invalid_signature']
  expect(refusal(await send(body, ''))).toEqual(refused)
  expect(refusal(await send(body, 't=1,v1=nonsense'))).toEqual(refused)
  expect(refusal(await send(body, `t=,v1=`))).toEqual(refused)
  expect(refusal(await send(body, signed({ body, secret: 'whsec_of_somebody_else' })))).toEqual(refused)
  expect(refusal(await send(body, signed({ body, at: nowSeconds() - 301 })))).toEqual(refused)
  expect(refusal(await send(`${body} `, signed({ body })))).toEqual(refused)
  expect(await kept(event.id)).toBeUndefined()
})

test('a body that was parsed and written anew does not fit its signature any more', async () => {
  const event = made()
  const body = JSON.stringify(event, null, 2)
  const signature = signed({ body })
  expect(refusal(await send(JSON.stringify(JSON.parse(body)), signature))).toEqual([400, 'invalid_signature'])
  expect((await send(body, signature)).status).toBe(200)
})

test('an event signed with any of the secrets, up to five minutes ago, is stored before it is answered', async () => {
  for (const secret of secrets) {
    const event = made()
    const body = JSON.stringify(event)
    expect((await send(body, signed({ body, secret, at: nowSeconds() - 240 }))).status).toBe(200)
    expect(await kept(event.id)).toMatchObject({
      eventId: event.id,
      type: event.type,
      source: 'webhook',
      livemode: false,
      objectType: 'payment_method',
      objectId: 'pm_1',
    })
  }
})

test('a genuine signature over something that is no event is refused', async () => {
  for (const body of [
    '[]',
    '"evt_1"',
    '{}',
    JSON.stringify({ ...made(), type: 7 }),
    JSON.stringify({ ...made(), data: {} }),
  ])
    expect(refusal(await send(body))).toEqual([400, 'validation_failed'])
  expect(refusal(await send('{"id":'))).toEqual([400, 'malformed_json'])
  expect(refusal(await send(JSON.stringify(made({ id: 'evt_\u0000' }))))).toEqual([400, 'validation_failed'])
})

test('a body that is larger than events are is refused, however it is labelled', async () => {
  const body = JSON.stringify(made({ padding: 'x'.repeat(1024 * 1024) }))
  expect(refusal(await send(body))).toEqual([413, 'too_large'])
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'stripe-signature': signed({ body }) }
  expect(refusal(await platform.anyone.post('/stripe/webhooks', body, { headers }))).toEqual([413, 'too_large'])
})

test('events that nothing depends on are stored and left alone', async () => {
  const event = made()
  await send(JSON.stringify(event))
  expect(await done(event.id, 'ignored')).toMatchObject({
    note: expect.stringContaining('does not use events of this type'),
  })
})

test('an event of the other mode is stored and has no effect', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(intentId)
  const event = { ...double.eventsOf(intentId).at(-1), id: 'evt_of_live_mode', livemode: true }
  expect((await send(JSON.stringify(event))).status).toBe(200)
  expect(await kept('evt_of_live_mode')).toMatchObject({
    status: 'ignored',
    note: expect.stringContaining('live event'),
  })
  expect((await platform.admin.get(`/payments/${id}`)).body.status).toBe('processing')
  await send(JSON.stringify(double.eventsOf(intentId).at(-1)))
  await inboxIsDone(platform)
  expect((await platform.admin.get(`/payments/${id}`)).body.status).toBe('completed')
})

test('an event that says no more than what names it is enough, for Stripe is asked', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(intentId)
  const { id: eventId, object } = made()
  const event = { id: eventId, object, type: 'payment_intent.succeeded', data: { object: { id: intentId } } }
  expect((await send(JSON.stringify(event))).status).toBe(200)
  expect(await done(eventId, 'handled')).toMatchObject({ livemode: null, objectType: null, objectId: intentId })
  expect((await platform.admin.get(`/payments/${id}`)).body.status).toBe('completed')
})

test('an event of another API version is handled by what Stripe says in ours, and notes it', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(intentId)
  const event = made({
    type: 'payment_intent.succeeded',
    api_version: '2019-02-11',
    data: { object: { id: intentId, object: 'payment_intent', amount: 1, status: 'canceled' } },
  })
  await send(JSON.stringify(event))
  expect(await done(event.id, 'handled')).toMatchObject({
    apiVersion: '2019-02-11',
    note: expect.stringContaining('2019-02-11'),
  })
  expect((await platform.admin.get(`/payments/${id}`)).body).toMatchObject({
    status: 'completed',
    receivedAmount: 10_000,
  })
})

test('an event says nothing by itself: what it claims of an intent is asked of Stripe', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  const claim = { id: intentId, object: 'payment_intent', status: 'succeeded', amount_received: 10_000 }
  const event = made({ type: 'payment_intent.succeeded', data: { object: claim } })
  await send(JSON.stringify(event))
  await done(event.id, 'handled')
  expect((await platform.admin.get(`/payments/${id}`)).body.status).toBe('processing')
})

test('50 deliveries of one event at once are all acknowledged, stored once, and have one effect', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(intentId)
  const event = double.eventsOf(intentId).find(({ type }) => type === 'payment_intent.succeeded')
  const body = JSON.stringify(event)
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(body)))
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
  await inboxIsDone(platform)
  const { rowCount } = await platform.db.query('SELECT 1 FROM stripe_events WHERE event_id = $1', [event?.id])
  expect(rowCount).toBe(1)
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
})

test('events in reverse order and twice over lead to the same books, and a replay later does nothing', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(intentId)
  double.refunds.create(intentId, 4000)
  const order = <Event>(events: Event[]) => [...events.toReversed(), ...events]
  const statuses = await deliver({ platform, double, intentId, order, secret: secrets[0] })
  expect(new Set(statuses)).toEqual(new Set([200]))
  const state = async () => [
    (await platform.admin.get(`/payments/${id}`)).body.status,
    await bookedFor({ platform, id }),
  ]
  expect(await state()).toEqual(['partially_refunded', { client_credit: -6000, stripe: 6000 }])
  const calls = double.requests.length
  await deliver({ platform, double, intentId, secret: secrets[1] })
  expect(double.requests.length).toBe(calls)
  expect(await state()).toEqual(['partially_refunded', { client_credit: -6000, stripe: 6000 }])
})

test('objects that are not ours or not at Stripe are ignored', async () => {
  const stranger = double.intents.create({ amount: '900', currency: 'eur' })
  for (const [type, object] of [
    ['payment_intent.succeeded', { id: stranger.id, object: 'payment_intent' }],
    ['payment_intent.succeeded', { id: 'pi_unknown', object: 'payment_intent' }],
    ['charge.refunded', { id: 'ch_unknown', object: 'charge' }],
    ['refund.updated', { id: 're_unknown', object: 'refund' }],
    ['charge.dispute.created', { id: 'du_unknown', object: 'dispute' }],
    ['refund.created', { object: 'refund' }],
  ] as const) {
    const event = made({ type, data: { object } })
    expect((await send(JSON.stringify(event))).status).toBe(200)
    expect((await done(event.id, 'ignored')).note).toBeTruthy()
  }
})

test('an event that fails is retried, then shown to admins with one notification, and retried on their request', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project, card: 'pm_slow' })
  double.intents.settle(intentId)
  const event = double.eventsOf(intentId).find(({ type }) => type === 'payment_intent.succeeded')
  if (!event) throw new Error('The stand-in told nothing.')
  const match = `GET /v1/payment_intents/${intentId}`
  double.next({ match, fault: 'status-500', times: 1000 })
  await send(JSON.stringify(event))
  await until(async () => (await kept(event.id))?.attempts >= 2, { what: 'A second try' })
  const waiting = await kept(event.id)
  expect(waiting).toMatchObject({ status: 'received', lastError: expect.any(String) })
  expect(refusal(await platform.admin.post(`/admin/stripe-events/${waiting.id}/retry`))).toEqual([
    409,
    'illegal_transition',
  ])

  await until(async () => (await spendTries(waiting.id)) === 1, { what: 'A moment between two tries' })
  const failed = await done(event.id, 'failed')
  expect(failed.lastError).toBeTruthy()
  const told = async () =>
    (await platform.admin.get('/messages/notifications?limit=100')).body.docs.filter(
      ({ type, entityId }: { type: string; entityId: string }) =>
        type === 'stripe_event.failed' && entityId === failed.id,
    )
  expect(await told()).toHaveLength(1)
  await until(async () => (await must(platform.admin.get('/admin/stripe-jobs/failed'))).docs.length > 0, {
    what: 'The job',
  })
  const { docs } = await must(platform.admin.get('/admin/stripe-jobs/failed'))
  expect(docs).toContainEqual(expect.objectContaining({ name: 'stripe.event', data: { eventId: failed.id } }))

  double.clearFaults()
  const retried = await Promise.all(
    Array.from({ length: 5 }, () => platform.admin.post(`/admin/stripe-events/${failed.id}/retry`)),
  )
  expect(retried.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409])
  expect(await done(event.id, 'handled')).toMatchObject({ lastError: null })
  expect((await platform.admin.get(`/payments/${id}`)).body.status).toBe('completed')
  expect(await told()).toHaveLength(1)
})

/** The next try of a waiting job is its last, and comes at once. */
async function spendTries(eventId: string): Promise<number | null> {
  const { rowCount } = await platform.db.query(
    `UPDATE pgboss.job SET retry_limit = retry_count + 1, start_after = now()
      WHERE name = 'stripe.event' AND data ->> 'eventId' = $1 AND state = 'retry'`,
    [eventId],
  )
  return rowCount
}

test('the inbox is for admins', async () => {
  const { docs } = (await platform.admin.get('/stripe-events?limit=1')).body
  expect(docs[0]).not.toHaveProperty('data')
  expect(refusal(await client.get('/stripe-events'))).toEqual([403, 'forbidden'])
  expect(refusal(await client.post(`/admin/stripe-events/${docs[0].id}/retry`))).toEqual([403, 'forbidden'])
  expect(refusal(await client.get('/admin/stripe-jobs/failed'))).toEqual([403, 'forbidden'])
  expect(refusal(await platform.admin.post(`/admin/stripe-events/${nowhere}/retry`))).toEqual([404, 'not_found'])
})

test('a pro forma that is paid by card gets one invoice, whatever the order and number of its events', async () => {
  const signer = await verifiedClient(platform)
  const tax = { taxMode: 'exclusive', taxRateBps: 1900 }
  const terms = { amount: 100_000, currency: 'EUR', ...tax, depositPercentage: 30, planInvoicing: 'proforma' }
  const { id } = await draftContract({ platform, project: await projectOf({ platform, client: signer }), ...terms })
  const { doc: contract } = await must(platform.admin.put(`/contracts/${id}/send`))
  await must(signTyped({ client: signer, contract }))
  await must(platform.admin.put(`/contracts/${id}/activate`))
  const [deposit] = (await must(platform.admin.get(`/payments?where[contract][equals]=${id}`))).docs
  const { paymentIntentId: intentId } = await must(signer.post(`/payments/${deposit.id}/intent`))
  await must(signer.post(`/payments/${deposit.id}/process`, { paymentMethodId: 'pm_slow' }))
  double.intents.settle(intentId)
  const order = <Event>(events: Event[]) => [...events.toReversed(), ...events]
  const jobs = async () => {
    const text = `SELECT state FROM pgboss.job WHERE name = 'plan.invoice' AND data ->> 'paymentId' = $1`
    return (await platform.db.query(text, [deposit.id])).rows.map(({ state }) => state)
  }
  for (const _ of ['now', 'and once more, later']) {
    const statuses = await deliver({ platform, double, intentId, order, secret: secrets[0] })
    expect(new Set(statuses)).toEqual(new Set([200]))
    await until(async () => (await jobs()).every((state) => state === 'completed'), { what: 'The invoice' })
    expect(await jobs()).toHaveLength(1)
    const { docs } = await must(signer.get(`/payments/invoices?where[contract][equals]=${id}`))
    expect(docs).toMatchObject([{ planPart: 'deposit', status: 'paid', total: 35_700, amountAllocated: 35_700 }])
    expect(await bookedFor({ platform, id: deposit.id })).toEqual({ receivable: -35_700, stripe: 35_700 })
    await expectSoundBooks(platform)
  }
})
