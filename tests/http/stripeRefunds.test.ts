import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { issued, must, newProject, refusal } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import {
  bookedFor,
  deliver,
  inboxIsDone,
  moneyAt,
  paidByCard,
  reconcile,
  reconcileByHand,
} from '../support/stripe/cardMoney.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

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

const paid = (body: Record<string, unknown> = {}) => paidByCard({ platform, client, project, ...body })
const refund = (id: string, body: Record<string, unknown> = {}) =>
  platform.admin.post(`/payments/${id}/refund`, { reason: 'Not needed', ...body })
const read = async (id: string) => must(platform.admin.get(`/payments/${id}`))
const rowsOf = async (id: string) =>
  (await must(platform.admin.get(`/payment-refunds?where[payment][equals]=${id}&sort=createdAt`))).docs
const times = <Result>(count: number, make: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))
const count = (answers: { status: number }[], status: number) => answers.filter((one) => one.status === status).length

/** An outage that the SDK's own second try meets too. */
const outage = (fault: Parameters<StripeDouble['next']>[0]['fault'], match = 'POST /v1/refunds') =>
  double.next({ match, fault, times: 2 })

test('a card payment is refunded in part and then whole, and its invoice follows', async () => {
  const invoice = await issued({ platform, project, currency: 'EUR' })
  const { id, intentId } = await paid({ invoice: invoice.id })
  expect((await must(refund(id, { amount: 3000 }))).doc).toMatchObject({
    status: 'partially_refunded',
    receivedAmount: 10_000,
    refundedAmount: 3000,
  })
  const invoiceNow = async () => await must(platform.admin.get(`/payments/invoices/${invoice.id}`))
  expect(await invoiceNow()).toMatchObject({ status: 'partially_paid', amountPaid: 7000, amountOwed: 3000 })
  expect((await must(refund(id))).doc).toMatchObject({ status: 'refunded', refundedAmount: 10_000 })
  expect(await invoiceNow()).toMatchObject({ status: 'open', amountPaid: 0, amountOwed: 10_000 })
  expect(double.truth(intentId)).toMatchObject({ received: 10_000, refunded: 10_000 })
  expect(await rowsOf(id)).toMatchObject([
    { amount: 3000, currency: 'EUR', status: 'succeeded', stripeRefundId: expect.stringMatching(/^re_/) },
    { amount: 7000, status: 'succeeded' },
  ])
  expect(double.refunds.of(intentId)[0]?.metadata).toMatchObject({ paymentId: id })
  expect(refusal(await refund(id))).toEqual([409, 'illegal_transition'])
  await deliver({ platform, double, intentId })
  expect(await bookedFor({ platform, id })).toEqual({})
  expect(await rowsOf(id)).toHaveLength(2)
  expect((await must(client.get(`/payment-refunds?where[payment][equals]=${id}`))).totalDocs).toBe(2)
})

test('more than the rest is refused with the rest, and Stripe is not called', async () => {
  const { id, intentId } = await paid()
  await must(refund(id, { amount: 4000 }))
  const answer = await refund(id, { amount: 6001 })
  expect(refusal(answer)).toEqual([409, 'amount_exceeded'])
  expect(answer.body.errors[0].data).toEqual({ left: 6000, currency: 'EUR' })
  for (const amount of [0, -1, 1.5, '10', 2 ** 53]) {
    expect(refusal(await refund(id, { amount }))).toEqual([400, 'validation_failed'])
  }
  expect(double.refunds.of(intentId)).toHaveLength(1)
})

test('in a currency of three decimals only tens go back', async () => {
  const { id } = await paid({ currency: 'KWD', amount: 12_340 })
  expect(refusal(await refund(id, { amount: 1235 }))).toEqual([422, 'amount_not_chargeable'])
  expect((await must(refund(id, { amount: 1230 }))).doc.refundedAmount).toBe(1230)
})

test('of 50 refunds of a whole payment at once exactly one is made', async () => {
  const { id, intentId } = await paid()
  const answers = await times(50, () => refund(id))
  expect([count(answers, 200), count(answers, 409)]).toEqual([1, 49])
  expect(double.refunds.of(intentId)).toHaveLength(1)
  expect(await bookedFor({ platform, id })).toEqual({})
})

test('50 refunds of a part at once never give back more than came in', async () => {
  const { id, intentId } = await paid()
  const answers = await times(50, () => refund(id, { amount: 3000 }))
  expect([count(answers, 200), count(answers, 409)]).toEqual([3, 47])
  expect(double.truth(intentId).refunded).toBe(9000)
  expect((await read(id)).refundedAmount).toBe(9000)
})

test('an answer that is lost on the wire is 503, and the same request again is the same refund', async () => {
  for (const fault of ['drop-after', 'drop-before', 'hang'] as const) {
    const { id, intentId } = await paid()
    outage(fault)
    expect(refusal(await refund(id, { amount: 2500 }))).toEqual([503, 'unavailable'])
    expect(await rowsOf(id)).toMatchObject([{ status: 'pending', amount: 2500 }])
    expect(refusal(await refund(id, { amount: 7501 }))).toEqual([409, 'amount_exceeded'])
    expect((await must(refund(id, { amount: 2500 }))).doc.refundedAmount).toBe(2500)
    expect(double.refunds.of(intentId)).toHaveLength(1)
    expect(await rowsOf(id)).toMatchObject([{ status: 'succeeded', amount: 2500 }])
  }
})

test('an answer that is lost is found by the reconciliation, too', async () => {
  const { id, intentId } = await paid()
  outage('drop-after')
  expect(refusal(await refund(id))).toEqual([503, 'unavailable'])
  expect((await read(id)).status).toBe('completed')
  await reconcile(platform)
  expect(await read(id)).toMatchObject({ status: 'refunded', refundedAmount: 10_000 })
  expect(double.refunds.of(intentId)).toHaveLength(1)
})

test('whose answer was lost asks again and gets that refund, also when it is done by then; whoever was told gets a second', async () => {
  const { id, intentId } = await paid()
  outage('drop-after')
  expect(refusal(await refund(id, { amount: 2500 }))).toEqual([503, 'unavailable'])
  await reconcile(platform)
  expect(await rowsOf(id)).toMatchObject([{ status: 'succeeded', amount: 2500 }])
  const { rows } = await platform.db.query(
    `SELECT outcome::text FROM stripe_operations WHERE payment_id = $1 AND kind = 'refund.create'`,
    [id],
  )
  expect(rows).toEqual([{ outcome: 'succeeded' }])
  expect((await must(refund(id, { amount: 2500 }))).doc.refundedAmount).toBe(2500)
  expect(double.refunds.of(intentId)).toHaveLength(1)
  expect((await must(refund(id, { amount: 2500 }))).doc.refundedAmount).toBe(5000)
  expect(double.refunds.of(intentId)).toHaveLength(2)
})

test('a refund that never reached Stripe fails later: its amount is free again and the admins are notified', async () => {
  const { id, intentId } = await paid()
  outage('drop-before')
  expect(refusal(await refund(id))).toEqual([503, 'unavailable'])
  await reconcile(platform)
  expect(await rowsOf(id)).toMatchObject([{ status: 'pending' }])
  await platform.db.query(
    `UPDATE stripe_operations SET attempted_at = now() - interval '11 minutes' WHERE payment_id = $1`,
    [id],
  )
  await reconcile(platform)
  const [row] = await rowsOf(id)
  expect(row).toMatchObject({ status: 'failed', failureReason: 'never_reached_stripe', stripeRefundId: null })
  const { docs } = await must(platform.admin.get('/messages/notifications?limit=100'))
  expect(docs).toContainEqual(expect.objectContaining({ type: 'refund.failed', entityId: row.id }))
  expect((await must(refund(id))).doc.status).toBe('refunded')
  expect(double.refunds.of(intentId)).toHaveLength(1)
})

test('a refund that was put aside by a server which died before it asked is failed after a minute', async () => {
  const { id, intentId } = await paid()
  await platform.db.query(
    `INSERT INTO payment_refunds (id, payment_id, client_id, amount, currency, status, reason, asked_at)
     SELECT gen_random_uuid(), id, client_id, 10000, currency, 'pending', 'Not needed', now() FROM payments WHERE id = $1`,
    [id],
  )
  await reconcile(platform)
  expect(refusal(await refund(id))).toEqual([409, 'amount_exceeded'])
  await platform.db.query(`UPDATE payment_refunds SET asked_at = now() - interval '61 seconds' WHERE payment_id = $1`, [
    id,
  ])
  await reconcile(platform)
  expect(await rowsOf(id)).toMatchObject([{ status: 'failed', failureReason: 'never_reached_stripe' }])
  expect((await must(refund(id))).doc.status).toBe('refunded')
  expect(double.refunds.of(intentId)).toHaveLength(1)
})

test('a server that dies while Stripe refunds knows of it afterwards, once', async () => {
  const { id, intentId } = await paid()
  const reached = Promise.withResolvers<void>()
  const stop = double.onRequest(async ({ method, path }, phase) => {
    if (method !== 'POST' || path !== '/v1/refunds' || phase !== 'after') return
    await platform.server.kill()
    reached.resolve()
  })
  const answer = refund(id).catch(() => null)
  await reached.promise
  stop()
  await answer
  await platform.crash()
  client.setUrl(platform.url)
  await reconcileByHand(platform)
  await platform.db.query(
    `UPDATE payment_refunds SET asked_at = asked_at - interval '2 minutes' WHERE payment_id = $1`,
    [id],
  )
  await reconcile(platform)
  expect((await read(id)).status).toBe('refunded')
  expect(double.refunds.of(intentId)).toHaveLength(1)
})

test('what Stripe refuses is 409 with its reason, fails the row, and books nothing', async () => {
  const { id, intentId } = await paid()
  double.refunds.create(intentId)
  const answer = await refund(id)
  expect(refusal(answer)).toEqual([409, 'refund_refused'])
  expect(answer.body.errors[0].data).toEqual({ reason: 'charge_already_refunded' })
  // What was found out on the way is in the books: it was refunded in the dashboard.
  expect(await rowsOf(id)).toMatchObject([
    { status: 'failed', failureReason: 'charge_already_refunded', stripeRefundId: null },
    { status: 'succeeded', refundedBy: null },
  ])
  expect(await read(id)).toMatchObject({ status: 'refunded', refundedAmount: 10_000 })
})

test('a refund that the bank takes its time for is booked at once and succeeds later', async () => {
  const { id, intentId } = await paid({ card: 'pm_card_pendingRefund' })
  expect((await must(refund(id, { amount: 4000 }))).doc).toMatchObject({
    status: 'partially_refunded',
    refundedAmount: 4000,
  })
  expect(await rowsOf(id)).toMatchObject([{ status: 'pending' }])
  double.refunds.settle(double.refunds.of(intentId)[0]?.id ?? '')
  await deliver({ platform, double, intentId })
  expect(await rowsOf(id)).toMatchObject([{ status: 'succeeded', settledAt: expect.any(String) }])
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -6000, stripe: 6000 })
})

test('a refund that the bank sends back later is owed to the client, reviewed, and paid out another way', async () => {
  const { id, intentId } = await paid()
  await must(refund(id, { amount: 4000 }))
  double.refunds.fail(double.refunds.of(intentId)[0]?.id ?? '')
  const order = <Event>(events: Event[]) => [...events.toReversed(), ...events]
  await deliver({ platform, double, intentId, order })
  expect(await rowsOf(id)).toMatchObject([{ status: 'failed', failureReason: 'lost_or_stolen_card' }])
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -6000, refunds_payable: -4000, stripe: 10_000 })
  expect(moneyAt({ double, intentId })).toBe(10_000)
  const { docs } = await must(platform.admin.get(`/payment-reviews?where[payment][equals]=${id}`))
  expect(docs).toMatchObject([{ kind: 'refund_failed', status: 'open', amount: 4000, currency: 'EUR' }])
  const resolve = (body: Record<string, unknown>) =>
    platform.admin.put(`/payments/reviews/${docs[0].id}/resolve`, { note: 'Sent to their account', ...body })
  for (const resolution of ['refund', 'keep', 'dismiss']) {
    expect(refusal(await resolve({ resolution }))).toEqual([409, 'illegal_transition'])
  }
  expect(refusal(await resolve({ resolution: 'pay_out' }))).toEqual([400, 'validation_failed'])
  const answers = await times(10, () => resolve({ resolution: 'pay_out', reference: 'TRX-77' }))
  expect([count(answers, 200), count(answers, 409)]).toEqual([1, 9])
  expect(answers.find(({ status }) => status === 200)?.body.doc).toMatchObject({
    status: 'resolved',
    resolution: 'pay_out',
    reference: 'TRX-77',
  })
  expect(await bookedFor({ platform, id })).toEqual({ bank: -4000, client_credit: -6000, stripe: 10_000 })
})

test('refunds made in Stripe’s dashboard become rows, each once, and move the payment', async () => {
  const { id, intentId } = await paid()
  double.refunds.create(intentId, 1000)
  double.refunds.create(intentId, 2000)
  await deliver({ platform, double, intentId, order: (events) => [...events.toReversed(), ...events] })
  expect(await rowsOf(id)).toMatchObject([
    { amount: 1000, status: 'succeeded', refundedBy: null },
    { amount: 2000, status: 'succeeded', refundedBy: null },
  ])
  expect(await read(id)).toMatchObject({ status: 'partially_refunded', refundedAmount: 3000 })
  double.refunds.create(intentId)
  await deliver({ platform, double, intentId })
  expect(await read(id)).toMatchObject({ status: 'refunded', refundedAmount: 10_000 })
  await platform.mail({ to: client.email, kind: 'payment_refunded' })
})

test('a refund that Stripe’s list does not show yet is booked by its own event', async () => {
  const { id, intentId } = await paid()
  double.refunds.create(intentId, 1500)
  const events = double.eventsOf(intentId).filter(({ type }) => type === 'refund.created')
  double.next({ match: /^GET \/v1\/refunds$/, fault: 'empty-list' })
  await double.deliver({ to: platform.url, events })
  await inboxIsDone(platform)
  expect(await read(id)).toMatchObject({ status: 'partially_refunded', refundedAmount: 1500 })
})

test('a refund whose answer says little is that of the row that requested it', async () => {
  const { id } = await paid()
  double.next({ match: 'POST /v1/refunds', fault: 'sparse' })
  await must(platform.admin.post(`/payments/${id}/refund`, { amount: 2500, reason: 'Half a day less' }))
  expect(await rowsOf(id)).toMatchObject([{ amount: 2500, status: 'succeeded' }])
  expect(await read(id)).toMatchObject({ status: 'partially_refunded', refundedAmount: 2500 })
})

test('refunds are for admins', async () => {
  const { id } = await paid()
  expect(refusal(await client.post(`/payments/${id}/refund`, { reason: 'Mine' }))).toEqual([403, 'forbidden'])
})
