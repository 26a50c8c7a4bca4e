import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { startStripeDouble, stripeKeys, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

// The stand-in for Stripe is held here to what Stripe's documentation says, through the official SDK.

let double: StripeDouble
let stripe: Stripe

const client = (options: Stripe.StripeConfig & { key?: string } = {}) => {
  const { key = stripeKeys.secret, ...config } = options
  const { hostname, port } = new URL(double.url)
  return new Stripe(key, {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    timeout: 300_000,
    telemetry: false,
    ...config,
  })
}

beforeAll(async () => {
  double = await startStripeDouble()
  stripe = client()
})
afterAll(() => double.stop())
beforeEach(() => double.clearFaults())

const intentOf = (params: Partial<Stripe.PaymentIntentCreateParams> = {}, key?: string) =>
  stripe.paymentIntents.create(
    { amount: 5000, currency: 'usd', allowed_payment_method_types: ['card'], ...params },
    key === undefined ? {} : { idempotencyKey: key },
  )
const paidIntent = async (card = 'pm_card_visa') =>
  stripe.paymentIntents.confirm((await intentOf()).id, { payment_method: card })
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error(`No Stripe error: ${String(error)}`)
  return error
}
const factsOf = async (work: Promise<unknown>) => {
  const { statusCode, rawType, code, decline_code, param } = await refusalOf(work)
  return Object.fromEntries(
    Object.entries({ statusCode, rawType, code, decline_code, param }).filter(([, value]) => value !== undefined),
  )
}

test('a customer is created, read, changed and listed', async () => {
  const customer = await stripe.customers.create({ email: 'a@b.example', metadata: { userId: 'u1' } })
  expect(customer).toMatchObject({
    object: 'customer',
    email: 'a@b.example',
    metadata: { userId: 'u1' },
    livemode: false,
  })
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ id: customer.id })
  await stripe.customers.update(customer.id, { name: 'Layla', metadata: { userId: '' } })
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ name: 'Layla', metadata: {} })
  expect((await stripe.customers.list({ email: 'a@b.example' })).data).toHaveLength(1)
  await stripe.customers.del(customer.id)
  expect(await stripe.customers.retrieve(customer.id)).toEqual({ id: customer.id, object: 'customer', deleted: true })
})

test('an intent waits for a card, is paid by it, and holds the charge', async () => {
  const customer = await stripe.customers.create({})
  const intent = await intentOf({ customer: customer.id, metadata: { paymentId: 'p1' } })
  expect(intent).toMatchObject({ status: 'requires_payment_method', amount: 5000, amount_received: 0, currency: 'usd' })
  expect(intent.client_secret).toMatch(new RegExp(`^${intent.id}_secret_`))
  const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 5000, customer: customer.id })
  const seen = await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge', 'customer'] })
  expect(seen.latest_charge).toMatchObject({ object: 'charge', amount: 5000, paid: true, disputed: false })
  expect(seen.customer).toMatchObject({ object: 'customer' })
  expect(await factsOf(stripe.paymentIntents.retrieve(intent.id, { expand: ['nothing'] }))).toMatchObject({
    statusCode: 400,
  })
})

test.each([
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error', 'processing_error'],
])('%s is refused, and the intent waits for another card', async (card, code, decline_code) => {
  const { id } = await intentOf()
  const error = await refusalOf(stripe.paymentIntents.confirm(id, { payment_method: card }))
  expect(error).toBeInstanceOf(Stripe.errors.StripeCardError)
  expect(error).toMatchObject({ statusCode: 402, rawType: 'card_error', code, decline_code })
  expect(error.payment_intent).toMatchObject({ id, status: 'requires_payment_method' })
  const after = await stripe.paymentIntents.retrieve(id)
  expect(after).toMatchObject({ payment_method: null, amount_received: 0, last_payment_error: { code, decline_code } })
  expect((await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' })).status).toBe('succeeded')
})

test('a card that wants 3-D Secure is authenticated or not', async () => {
  const first = await paidIntent('pm_card_threeDSecure2Required')
  expect(first).toMatchObject({
    status: 'requires_action',
    next_action: { type: 'use_stripe_sdk' },
    amount_received: 0,
  })
  double.intents.authenticate(first.id)
  expect(await stripe.paymentIntents.retrieve(first.id)).toMatchObject({ status: 'succeeded', next_action: null })
  const second = await paidIntent('pm_card_authenticationRequired')
  double.intents.failAuthentication(second.id)
  expect(await stripe.paymentIntents.retrieve(second.id)).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'payment_intent_authentication_failure' },
  })
})

test('what a status does not allow is refused by name', async () => {
  const state = { statusCode: 400, rawType: 'invalid_request_error', code: 'payment_intent_unexpected_state' }
  const paid = await paidIntent()
  expect(await factsOf(stripe.paymentIntents.confirm(paid.id))).toEqual(state)
  expect(await factsOf(stripe.paymentIntents.cancel(paid.id))).toEqual(state)
  expect(await factsOf(stripe.paymentIntents.update(paid.id, { amount: 6000 }))).toEqual(state)
  const open = await intentOf()
  expect(await factsOf(stripe.paymentIntents.confirm(open.id))).toEqual(state)
  expect(await stripe.paymentIntents.update(open.id, { amount: 6000 })).toMatchObject({ amount: 6000 })
  const canceled = await stripe.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' })
  expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' })
  expect(await factsOf(stripe.paymentIntents.cancel(open.id))).toEqual(state)
  const slow = await paidIntent('pm_slow')
  expect(slow.status).toBe('processing')
  expect(await factsOf(stripe.paymentIntents.confirm(slow.id, { payment_method: 'pm_card_visa' }))).toEqual(state)
})

test('amounts, currencies, ids and parameters that Stripe does not take are refused', async () => {
  const wrong = { statusCode: 400, rawType: 'invalid_request_error' }
  expect(await factsOf(intentOf({ amount: 49 }))).toEqual({ ...wrong, code: 'amount_too_small', param: 'amount' })
  expect(await factsOf(intentOf({ amount: 100_000_000 }))).toEqual({
    ...wrong,
    code: 'amount_too_large',
    param: 'amount',
  })
  expect(await factsOf(intentOf({ amount: 0 }))).toEqual({
    ...wrong,
    code: 'parameter_invalid_integer',
    param: 'amount',
  })
  expect(await factsOf(intentOf({ amount: 12_345, currency: 'kwd' }))).toEqual({ ...wrong, param: 'amount' })
  expect(await factsOf(intentOf({ amount: 12_345, currency: 'ugx' }))).toEqual({ ...wrong, param: 'amount' })
  expect(await factsOf(intentOf({ currency: 'iqd' }))).toEqual({ ...wrong, param: 'currency' })
  expect((await intentOf({ amount: 12_340, currency: 'OMR' })).currency).toBe('omr')
  const unknown = { ...wrong, code: 'resource_missing' }
  expect(await factsOf(intentOf({ customer: 'cus_nobody' }))).toEqual({ ...unknown, param: 'customer' })
  expect(await factsOf(intentOf({ payment_method: 'pm_nothing' }))).toEqual({ ...unknown, param: 'payment_method' })
  expect(await factsOf(stripe.paymentIntents.retrieve('pi_nothing'))).toEqual({
    ...unknown,
    statusCode: 404,
    param: 'intent',
  })
  const misspelt = stripe.rawRequest('POST', '/v1/payment_intents', { amount: 5000, currency: 'usd', curency: 'usd' })
  expect(await factsOf(misspelt)).toEqual({ ...wrong, code: 'parameter_unknown', param: 'curency' })
  const missing = stripe.rawRequest('POST', '/v1/payment_intents', { amount: 5000 })
  expect(await factsOf(missing)).toEqual({ ...wrong, code: 'parameter_missing', param: 'currency' })
  expect(await factsOf(stripe.rawRequest('GET', '/v1/nothing'))).toEqual({ ...wrong, statusCode: 404 })
})

test('without the right key nothing is answered', async () => {
  const refused = await refusalOf(client({ key: 'sk_test_of_somebody_else' }).customers.list())
  expect(refused).toBeInstanceOf(Stripe.errors.StripeAuthenticationError)
})

test('a refund never exceeds the rest, in parts or whole', async () => {
  const { id, latest_charge } = await paidIntent()
  const chargeId = typeof latest_charge === 'string' ? latest_charge : ''
  const part = await stripe.refunds.create({ payment_intent: id, amount: 2000, metadata: { refundId: 'r1' } })
  expect(part).toMatchObject({ status: 'succeeded', amount: 2000, charge: chargeId, metadata: { refundId: 'r1' } })
  expect(await factsOf(stripe.refunds.create({ payment_intent: id, amount: 3001 }))).toMatchObject({ param: 'amount' })
  await stripe.refunds.create({ payment_intent: id })
  expect(await factsOf(stripe.refunds.create({ payment_intent: id }))).toMatchObject({
    code: 'charge_already_refunded',
  })
  const seen = await stripe.refunds.list({ payment_intent: id })
  expect(seen.data.map(({ amount }) => amount)).toEqual([3000, 2000])
  const charge = await stripe.charges.retrieve(chargeId)
  expect(charge).toMatchObject({ amount_refunded: 5000, refunded: true })
  double.refunds.fail(part.id)
  expect(await stripe.refunds.retrieve(part.id)).toMatchObject({
    status: 'failed',
    failure_reason: 'lost_or_stolen_card',
  })
  expect(double.truth(id)).toMatchObject({ received: 5000, refunded: 3000, refundsFailed: 2000 })
  const unpaid = await intentOf()
  expect(await factsOf(stripe.refunds.create({ payment_intent: unpaid.id }))).toMatchObject({ statusCode: 400 })
})

test('a pending refund arrives later', async () => {
  const { id } = await paidIntent('pm_card_pendingRefund')
  const refund = await stripe.refunds.create({ payment_intent: id })
  expect(refund.status).toBe('pending')
  double.refunds.settle(refund.id)
  expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded')
})

test('a dispute takes the money away, stops refunds, and gives it back when it is won', async () => {
  const { id } = await paidIntent()
  const { id: dispute } = double.disputes.open(id)
  expect(await stripe.disputes.retrieve(dispute)).toMatchObject({
    status: 'needs_response',
    amount: 5000,
    payment_intent: id,
  })
  expect(double.truth(id).withdrawn).toBe(5000)
  expect(await factsOf(stripe.refunds.create({ payment_intent: id }))).toMatchObject({ code: 'charge_disputed' })
  double.disputes.answer(dispute)
  double.disputes.win(dispute)
  expect(double.truth(id)).toMatchObject({ withdrawn: 0, disputes: [{ status: 'won' }] })
  expect((await stripe.disputes.list({ payment_intent: id })).data).toHaveLength(1)
  expect(
    double
      .eventsOf(id)
      .map(({ type }) => type)
      .slice(-5),
  ).toEqual([
    'charge.dispute.created',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.updated',
    'charge.dispute.funds_reinstated',
    'charge.dispute.closed',
  ])
  const lost = await paidIntent()
  double.disputes.lose(double.disputes.open(lost.id).id)
  expect(double.truth(lost.id)).toMatchObject({ withdrawn: 5000, disputes: [{ status: 'lost' }] })
  const asked = await paidIntent('pm_card_createDisputeInquiry')
  expect(double.truth(asked.id)).toMatchObject({ withdrawn: 0, disputes: [{ status: 'warning_needs_response' }] })
  expect((await stripe.refunds.create({ payment_intent: asked.id })).status).toBe('succeeded')
})

test('lists are newest first and go on from a cursor', async () => {
  const { id: customer } = await stripe.customers.create({})
  const made: string[] = []
  for (let count = 0; count < 5; count += 1) made.unshift((await intentOf({ customer })).id)
  const page = await stripe.paymentIntents.list({ customer, limit: 2 })
  expect(page).toMatchObject({ has_more: true, data: [{ id: made[0] }, { id: made[1] }] })
  const all: string[] = []
  for await (const { id } of stripe.paymentIntents.list({ customer, limit: 2 })) all.push(id)
  expect(all).toEqual(made)
  const future = { gte: Math.floor(Date.now() / 1000) + 60 }
  expect((await stripe.paymentIntents.list({ customer, created: future })).data).toEqual([])
})

test('every change is an event with an id, its object as it was then', async () => {
  const { id } = await intentOf()
  await refusalOf(stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa_chargeDeclined' }))
  await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' })
  const types = double.eventsOf(id).map(({ type }) => type)
  expect(types).toEqual([
    'payment_intent.created',
    'charge.failed',
    'payment_intent.payment_failed',
    'charge.succeeded',
    'payment_intent.succeeded',
  ])
  const events = await stripe.events.list({
    types: ['payment_intent.payment_failed', 'payment_intent.succeeded'],
    limit: 2,
  })
  expect(events.data.map(({ type }) => type)).toEqual(['payment_intent.succeeded', 'payment_intent.payment_failed'])
  expect(events.data[1]).toMatchObject({
    api_version: '2026-10-28.endive',
    livemode: false,
    data: { object: { status: 'requires_payment_method' } },
  })
  double.world.clockOffsetSeconds = 31 * 86_400
  const later = await stripe.events.list({})
  double.world.clockOffsetSeconds = 0
  expect(later.data.filter(({ data }) => 'id' in data.object && data.object.id === id)).toEqual([])
})

test('a key answers its first request again, and no other', async () => {
  const first = await intentOf({}, 'key-1')
  const again = await intentOf({}, 'key-1')
  expect(again.id).toBe(first.id)
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  const other = await factsOf(intentOf({ amount: 6000 }, 'key-1'))
  expect(other).toEqual({ statusCode: 400, rawType: 'idempotency_error' })
  const elsewhere = await factsOf(stripe.customers.create({}, { idempotencyKey: 'key-1' }))
  expect(elsewhere).toEqual({ statusCode: 400, rawType: 'idempotency_error' })
  const declined = () =>
    stripe.paymentIntents.confirm(
      first.id,
      { payment_method: 'pm_card_visa_chargeDeclined' },
      { idempotencyKey: 'key-2' },
    )
  expect(await factsOf(declined())).toEqual(await factsOf(declined()))
  expect(double.eventsOf(first.id).filter(({ type }) => type === 'charge.failed')).toHaveLength(1)
  expect(await factsOf(intentOf({ amount: 1 }, 'key-3'))).toMatchObject({ code: 'amount_too_small' })
  expect((await intentOf({ amount: 100 }, 'key-3')).amount).toBe(100)
  double.world.clockOffsetSeconds = 86_401
  const afterADay = await intentOf({}, 'key-1')
  double.world.clockOffsetSeconds = 0
  expect(afterADay.id).not.toBe(first.id)
})

test('a key at work is a conflict', async () => {
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const stopHolding = double.onRequest((_call, phase) => {
    if (phase !== 'before') return undefined
    begun.resolve()
    return over.promise
  })
  const first = stripe.customers.create({ email: 'slow@b.example' }, { idempotencyKey: 'key-4' })
  await begun.promise
  const second = await factsOf(stripe.customers.create({ email: 'slow@b.example' }, { idempotencyKey: 'key-4' }))
  expect(second).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
  over.resolve()
  const { id } = await first
  stopHolding()
  const again = await stripe.customers.create({ email: 'slow@b.example' }, { idempotencyKey: 'key-4' })
  expect(again.id).toBe(id)
})

test('the types of methods are chosen as this version of the API wants it', async () => {
  const old = stripe.rawRequest('POST', '/v1/payment_intents', {
    amount: 5000,
    currency: 'usd',
    payment_method_types: ['card'],
  })
  expect(await factsOf(old)).toMatchObject({ statusCode: 400, code: 'payment_method_types_no_longer_supported' })
  const both = intentOf({ automatic_payment_methods: { enabled: true } })
  expect(await factsOf(both)).toMatchObject({ statusCode: 400, code: 'parameters_exclusive' })
  expect(await intentOf()).toMatchObject({ allowed_payment_method_types: ['card'], payment_method_types: ['card'] })
  const dynamic = await stripe.paymentIntents.create({ amount: 5000, currency: 'usd' })
  const confirm = (extra: Stripe.PaymentIntentConfirmParams) =>
    stripe.paymentIntents.confirm(dynamic.id, { payment_method: 'pm_card_threeDSecure2Required', ...extra })
  expect(await factsOf(confirm({}))).toMatchObject({ statusCode: 400, param: 'return_url' })
  expect((await confirm({ return_url: 'https://a.example' })).next_action?.type).toBe('redirect_to_url')
})

test('an answer lost on the wire was done all the same, and the key finds it', async () => {
  double.next({ match: 'POST /v1/payment_intents', fault: 'drop-after', times: 2 })
  const lost = await refusalOf(intentOf({ metadata: { paymentId: 'lost' } }, 'key-5'))
  expect(lost).toBeInstanceOf(Stripe.errors.StripeConnectionError)
  expect(double.intents.of('lost')).toHaveLength(1)
  expect((await intentOf({ metadata: { paymentId: 'lost' } }, 'key-5')).id).toBe(double.intents.of('lost')[0]?.id)
  double.next({ fault: 'drop-before', times: 2 })
  await refusalOf(intentOf({ metadata: { paymentId: 'unseen' } }))
  expect(double.intents.of('unseen')).toHaveLength(0)
})

test('errors, pages of a proxy, silence and an outage come when they are called', async () => {
  double.next({ match: /^POST .*customers/, fault: 'status-500' })
  expect(await factsOf(stripe.customers.create({}, { idempotencyKey: 'key-6' }))).toMatchObject({ statusCode: 500 })
  expect(await factsOf(stripe.customers.create({}, { idempotencyKey: 'key-6' }))).toMatchObject({ statusCode: 500 })
  double.next({ fault: 'html' })
  expect(await refusalOf(stripe.customers.create({}))).toBeInstanceOf(Stripe.errors.StripeAPIError)
  double.next({ fault: 'status-429' })
  expect(await refusalOf(stripe.customers.list())).toBeInstanceOf(Stripe.errors.StripeRateLimitError)
  double.next({ fault: 'hang' })
  expect(await refusalOf(client({ timeout: 200 }).customers.list())).toBeInstanceOf(Stripe.errors.StripeConnectionError)
  await double.down()
  expect(await refusalOf(stripe.customers.list())).toBeInstanceOf(Stripe.errors.StripeConnectionError)
  await double.up()
  expect((await stripe.customers.list()).object).toBe('list')
})

test('webhooks come signed, in any order, as often as they are sent', async () => {
  const received: Stripe.Event[] = []
  const receiver = createServer((request, response) => {
    const answer = (body: string) => {
      received.push(
        Stripe.webhooks.constructEvent(body, String(request.headers['stripe-signature']), stripeKeys.webhook),
      )
      response.end()
    }
    request.toArray().then(
      (chunks) => answer(Buffer.concat(chunks).toString()),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo // a TCP server that listens has one
  const { id } = await paidIntent()
  const [created, charged, succeeded] = double.eventsOf(id)
  if (!created || !charged || !succeeded) throw new Error('Events are missing.')
  const statuses = await double.deliver({ to: `http://127.0.0.1:${port}`, events: [succeeded, created, created] })
  await new Promise((resolve) => receiver.close(resolve))
  expect(statuses).toEqual([200, 200, 200])
  expect(received.map((event) => event.id)).toEqual([succeeded.id, created.id, created.id])
})
