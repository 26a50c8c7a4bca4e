import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { issued, must, newProject, nowhere, refusal, requested, transfer } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { bookedFor, deliver, moneyAt, paidByCard, reconcile, reconcileByHand } from '../support/stripe/cardMoney.ts'
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

const times = <Result>(count: number, make: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))
const count = (answers: { status: number }[], status: number) => answers.filter((one) => one.status === status).length
const resolve = (id: string, body: Record<string, unknown>) =>
  platform.admin.put(`/payments/reviews/${id}/resolve`, { note: 'Looked at it', ...body })
const reviewsOf = async (payment: string) =>
  (await must(platform.admin.get(`/payment-reviews?where[payment][equals]=${payment}&sort=createdAt`))).docs

/** Money that came for a payment which was cancelled while the card form was open: it settles nothing. */
async function unmatched(changes: Record<string, unknown> = {}, asked: Record<string, unknown> = {}) {
  const { id } = await requested({ platform, project, currency: 'EUR', amount: 10_000, ...asked })
  const { paymentIntentId: intentId } = await must(client.post(`/payments/${id}/intent`))
  double.intents.tamper(intentId, changes)
  double.intents.pay(intentId)
  await deliver({ platform, double, intentId })
  const [review] = await reviewsOf(id)
  return { id, intentId, review }
}

const statistics = async () =>
  (await must(platform.admin.get('/payments/stats'))).byCurrency.find(
    ({ currency }: { currency: string }) => currency === 'EUR',
  )

const other = { metadata: { paymentId: nowhere } }

test('money that does not fit waits in suspense, and is given back at Stripe when an admin says so', async () => {
  const { id, intentId, review } = await unmatched(other)
  expect(review).toMatchObject({ kind: 'metadata_mismatch', status: 'open', amount: 10_000, currency: 'EUR' })
  expect(await bookedFor({ platform, id })).toEqual({ stripe: 10_000, suspense: -10_000 })
  for (const resolution of ['dismiss', 'pay_out']) {
    const answer = await resolve(review.id, { resolution, reference: 'x' })
    expect(refusal(answer)).toEqual([409, 'illegal_transition'])
  }
  const answers = await times(10, () => resolve(review.id, { resolution: 'refund' }))
  expect([count(answers, 200), count(answers, 409)]).toEqual([1, 9])
  expect(await must(platform.admin.get(`/payment-reviews/${review.id}`))).toMatchObject({
    status: 'resolved',
    resolution: 'refund',
    note: 'Looked at it',
    resolvedBy: platform.admin.user.id,
    resolvedAt: expect.any(String),
  })
  expect(double.refunds.of(intentId)).toHaveLength(1)
  expect(await bookedFor({ platform, id })).toEqual({})
  expect(await must(platform.admin.get(`/payments/${id}`))).toMatchObject({ receivedAmount: 0, refundedAmount: 0 })
  await deliver({ platform, double, intentId })
  expect(await bookedFor({ platform, id })).toEqual({})
})

test('money that does not fit can be kept as the client’s credit, once', async () => {
  const { id, review } = await unmatched({ currency: 'usd' })
  expect(review).toMatchObject({ kind: 'currency_mismatch', currency: 'USD' })
  const answers = await times(10, () => resolve(review.id, { resolution: 'keep' }))
  expect([count(answers, 200), count(answers, 409)]).toEqual([1, 9])
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
  const told = await client.get('/messages/notifications?where[type][equals]=payment.credited')
  expect(told.body.docs).toMatchObject([{ title: '100.00 USD added to your credit balance', entityId: id }])
  await platform.mail({ to: client.email, kind: 'payment_credited' })
  expect(refusal(await resolve(review.id, { resolution: 'refund' }))).toEqual([409, 'illegal_transition'])
})

test('money that was kept pays an invoice, and is credit again when that is taken back', async () => {
  const { id, review } = await unmatched(other)
  const invoice = await issued({ platform, project, currency: 'EUR' })
  const apply = () => platform.admin.post(`/payments/${id}/allocate`, { invoice: invoice.id, amount: 4000 })
  expect(refusal(await apply())).toEqual([409, 'illegal_transition'])
  await must(resolve(review.id, { resolution: 'keep' }))
  const { doc } = await must(apply(), 201)
  expect(await must(client.get(`/payments/invoices/${invoice.id}`))).toMatchObject({ amountPaid: 4000 })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -6000, receivable: -4000, stripe: 10_000 })
  await must(platform.admin.delete(`/payments/allocations/${doc.id}`))
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
})

test('money that was kept pays the very invoice that it was requested for, and the request is withdrawn', async () => {
  const invoice = await issued({ platform, project, currency: 'EUR' })
  const { id, review } = await unmatched(other, { invoice: invoice.id })
  await must(resolve(review.id, { resolution: 'keep' }))
  await must(platform.admin.post(`/payments/${id}/allocate`, { invoice: invoice.id }), 201)
  expect(await must(client.get(`/payments/invoices/${invoice.id}`))).toMatchObject({ status: 'paid', amountOwed: 0 })
  expect((await must(client.get(`/payments/${id}`))).status).toBe('cancelled')
  await expectSoundBooks(platform)
})

test('of a refund and a keep of the same money at once exactly one wins', async () => {
  const { id, intentId, review } = await unmatched(other)
  const answers = await times(20, (index) => resolve(review.id, { resolution: index % 2 ? 'refund' : 'keep' }))
  expect(count(answers, 200)).toBe(1)
  const isRefunded = double.refunds.of(intentId).length === 1
  expect(await bookedFor({ platform, id })).toEqual(isRefunded ? {} : { client_credit: -10_000, stripe: 10_000 })
})

test('a refund of unmatched money whose answer is lost is the same refund the next time, or found by the reconciliation', async () => {
  for (const findOut of [(id: string) => must(resolve(id, { resolution: 'refund' })), () => reconcile(platform)]) {
    const { id, intentId, review } = await unmatched(other)
    double.next({ match: 'POST /v1/refunds', fault: 'drop-after', times: 2 })
    expect(refusal(await resolve(review.id, { resolution: 'refund' }))).toEqual([503, 'unavailable'])
    expect(refusal(await resolve(review.id, { resolution: 'keep' }))).toEqual([409, 'illegal_transition'])
    await findOut(review.id)
    expect(double.refunds.of(intentId)).toHaveLength(1)
    expect(await reviewsOf(id)).toMatchObject([{ status: 'resolved', resolution: 'refund' }])
    expect(await bookedFor({ platform, id })).toEqual({})
  }
})

test('a refund of unmatched money that Stripe refuses leaves the review open for another decision', async () => {
  const { id, intentId, review } = await unmatched(other)
  const { id: disputeId } = double.disputes.open(intentId)
  expect(refusal(await resolve(review.id, { resolution: 'refund' }))).toEqual([409, 'refund_refused'])
  expect(await reviewsOf(id)).toMatchObject([{ status: 'open', resolution: null }])
  double.disputes.win(disputeId)
  await deliver({ platform, double, intentId })
  await must(resolve(review.id, { resolution: 'keep' }))
})

test('unmatched money that the cardholder’s bank took back is nobody’s: it can only be dismissed', async () => {
  const { id, intentId, review } = await unmatched(other)
  double.disputes.lose(double.disputes.open(intentId).id)
  await deliver({ platform, double, intentId })
  expect(await bookedFor({ platform, id })).toEqual({ dispute_losses: 10_000, suspense: -10_000 })
  expect(refusal(await resolve(review.id, { resolution: 'keep' }))).toEqual([409, 'illegal_transition'])
  expect(refusal(await resolve(review.id, { resolution: 'refund' }))).toEqual([409, 'refund_refused'])
  await must(resolve(review.id, { resolution: 'dismiss' }))
  expect(await bookedFor({ platform, id })).toEqual({})
  expect(moneyAt({ double, intentId })).toBe(0)
})

test('the client sees neither admins’ notes on a review nor why a refund failed', async () => {
  const { id, intentId, review } = await unmatched({ currency: 'xts' })
  expect(review).toMatchObject({ kind: 'currency_mismatch', currency: 'XTS' })
  await must(resolve(review.id, { resolution: 'refund', note: 'This looks like fraud' }))
  expect(await bookedFor({ platform, id })).toEqual({})
  expect(moneyAt({ double, intentId })).toBe(0)
  const other = await paidByCard({ platform, client, project })
  double.refunds.create(other.intentId, 500).reason = 'fraudulent'
  await deliver({ platform, double, intentId: other.intentId })
  expect((await must(client.get(`/payment-refunds?where[payment][equals]=${other.id}`))).docs).toMatchObject([
    { amount: 500, reason: 'Refunded in Stripe' },
  ])
  await platform.db.query(`UPDATE payment_refunds SET failure_reason = 'lost_or_stolen_card' WHERE payment_id = $1`, [
    id,
  ])
  const path = `/payment-refunds?where[payment][equals]=${id}`
  const told = await must(client.get(path))
  expect(told.docs).toMatchObject([{ amount: 10_000, currency: 'XTS', status: 'succeeded' }])
  expect(JSON.stringify(told)).not.toMatch(/fraud|stolen/)
  expect((await must(platform.admin.get(path))).docs).toMatchObject([{ failureReason: 'lost_or_stolen_card' }])
  const { docs } = await must(client.get('/messages/notifications?limit=100'))
  expect(JSON.stringify(docs)).not.toMatch(/fraud|stolen/)
  const mail = await platform.mail({ to: client.email, kind: 'payment_refunded' })
  expect(JSON.stringify(mail)).not.toMatch(/fraud|stolen/)
})

test('money that was kept as credit and is refunded in Stripe’s dashboard after all comes out of the credit, once', async () => {
  const { id, intentId, review } = await unmatched(other)
  await must(resolve(review.id, { resolution: 'keep' }))
  const before = await statistics()
  double.refunds.create(intentId, 4000)
  await deliver({ platform, double, intentId, order: (events) => [...events.toReversed(), ...events] })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -6000, stripe: 6000 })
  double.refunds.create(intentId)
  await deliver({ platform, double, intentId, order: (events) => [...events, ...events] })
  expect(await bookedFor({ platform, id })).toEqual({})
  expect(await must(platform.admin.get(`/payment-reviews/${review.id}`))).toMatchObject({ resolution: 'keep' })
  const after = await statistics()
  expect(after).toMatchObject({ completed: before.completed, unmatched: before.unmatched })
  expect(after.refunded - before.refunded).toBe(10_000)
  const { currencies } = await must(client.get('/payments/statement?currency=EUR&limit=1000'))
  const lines = currencies[0].lines.filter(({ payment }: { payment: string }) => payment === id)
  expect(lines.map(({ title, paid }: { title: string; paid: number }) => [title, paid])).toEqual([
    ['Payment added to credit', 10_000],
    ['Credit refunded', -4000],
    ['Credit refunded', -6000],
  ])
})

test('unmatched money that was dismissed as lost, and is won after an appeal, is the client’s credit', async () => {
  const { id, intentId, review } = await unmatched(other)
  const dispute = double.disputes.open(intentId)
  double.disputes.lose(dispute.id)
  await deliver({ platform, double, intentId })
  await must(resolve(review.id, { resolution: 'dismiss' }))
  double.disputes.win(dispute.id)
  await deliver({ platform, double, intentId, order: (events) => [...events, ...events] })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
  double.refunds.create(intentId)
  await deliver({ platform, double, intentId })
  expect(await bookedFor({ platform, id })).toEqual({})
})

test('unmatched money that is given back in Stripe’s dashboard leaves suspense, and ends its review when nothing is left', async () => {
  const { id, intentId, review } = await unmatched(other)
  double.refunds.create(intentId, 4000)
  await deliver({ platform, double, intentId, order: (events) => [...events.toReversed(), ...events] })
  expect(await bookedFor({ platform, id })).toEqual({ stripe: 6000, suspense: -6000 })
  expect(await reviewsOf(id)).toMatchObject([{ status: 'open' }])
  double.refunds.create(intentId)
  await deliver({ platform, double, intentId })
  expect(await bookedFor({ platform, id })).toEqual({})
  expect(await must(platform.admin.get(`/payment-reviews/${review.id}`))).toMatchObject({
    status: 'resolved',
    resolution: 'refund',
    note: expect.any(String),
    resolvedBy: null,
  })
})

test('a returned refund that is made again in Stripe’s dashboard pays the amount owed, once', async () => {
  const { id, intentId } = await paidByCard({ platform, client, project })
  const again = async () => {
    double.refunds.create(intentId)
    await deliver({ platform, double, intentId, order: (events) => [...events.toReversed(), ...events] })
    return bookedFor({ platform, id })
  }
  const failed = () =>
    double.refunds.fail(double.refunds.of(intentId).find(({ status }) => status !== 'failed')?.id ?? '')
  expect(await again()).toEqual({})
  failed()
  await deliver({ platform, double, intentId })
  expect(await bookedFor({ platform, id })).toEqual({ refunds_payable: -10_000, stripe: 10_000 })
  expect(await again()).toEqual({})
  expect(await reviewsOf(id)).toMatchObject([{ kind: 'refund_failed', status: 'resolved', resolution: 'pay_out' }])
  expect(await must(platform.admin.get(`/payments/${id}`))).toMatchObject({
    status: 'refunded',
    refundedAmount: 10_000,
  })
  failed()
  expect(await again()).toEqual({})
  expect(await reviewsOf(id)).toMatchObject([{ status: 'resolved' }, { status: 'resolved' }])
  expect(moneyAt({ double, intentId })).toBe(0)
})

test('money that comes late for a voided invoice goes to review and pays nothing', async () => {
  const invoice = await issued({ platform, project, currency: 'EUR' })
  const { id } = await requested({ platform, project, invoice: invoice.id, amount: 10_000 })
  const { paymentIntentId: intentId } = await must(client.post(`/payments/${id}/intent`))
  double.next({ match: `POST /v1/payment_intents/${intentId}/cancel`, fault: 'drop-before', times: 4 })
  await must(platform.admin.put(`/payments/invoices/${invoice.id}/void`, { reason: 'Wrong client' }))
  double.intents.pay(intentId)
  await deliver({ platform, double, intentId })
  expect(await must(platform.admin.get(`/payments/invoices/${invoice.id}`))).toMatchObject({
    status: 'void',
    amountPaid: 0,
  })
  expect(await must(platform.admin.get(`/payments/${id}`))).toMatchObject({ status: 'cancelled', receivedAmount: 0 })
  const [review] = await reviewsOf(id)
  expect(review).toMatchObject({ kind: 'late_payment', status: 'open', amount: 10_000 })
  await must(resolve(review.id, { resolution: 'refund' }))
  expect(moneyAt({ double, intentId })).toBe(0)
})

test('a second payment of what was recorded as transferred meanwhile goes to review', async () => {
  const { id } = await requested({ platform, project, currency: 'EUR', amount: 10_000 })
  const { paymentIntentId: intentId } = await must(client.post(`/payments/${id}/intent`))
  double.next({ match: `POST /v1/payment_intents/${intentId}/cancel`, fault: 'drop-before', times: 4 })
  await platform.admin.post(`/payments/${id}/record`, transfer)
  double.intents.pay(intentId)
  await deliver({ platform, double, intentId })
  const { status } = await must(platform.admin.get(`/payments/${id}`))
  expect(status).toBe('completed')
  const reviews = await reviewsOf(id)
  const booked = await bookedFor({ platform, id })
  expect(reviews).toMatchObject([{ kind: 'duplicate_payment' }])
  expect(booked).toEqual({ bank: 10_000, client_credit: -10_000, stripe: 10_000, suspense: -10_000 })
  await must(resolve(reviews[0].id, { resolution: 'refund' }))
  expect(await bookedFor({ platform, id })).toEqual({ bank: 10_000, client_credit: -10_000 })
  expect((await must(platform.admin.get(`/payments/${id}`))).status).toBe('completed')
})

test('a review is decided by admins, with a note, and one that does not exist is 404', async () => {
  const { review } = await unmatched(other)
  expect(
    refusal(await client.put(`/payments/reviews/${review.id}/resolve`, { resolution: 'keep', note: 'Mine' })),
  ).toEqual([403, 'forbidden'])
  expect(refusal(await platform.anyone.put(`/payments/reviews/${review.id}/resolve`, {}))).toEqual([
    401,
    'unauthenticated',
  ])
  expect(refusal(await resolve(nowhere, { resolution: 'keep' }))).toEqual([404, 'not_found'])
  for (const body of [{ resolution: 'burn' }, { resolution: 'keep', note: '' }, {}]) {
    expect(refusal(await resolve(review.id, body))).toEqual([400, 'validation_failed'])
  }
  expect(refusal(await client.get('/payment-reviews'))).toEqual([403, 'forbidden'])
  await must(resolve(review.id, { resolution: 'keep' }))
})

test('an ordinary refund does not touch money that waits for a review', async () => {
  const { id } = await paidByCard({ platform, client, project })
  const { review } = await unmatched(other)
  await must(platform.admin.post(`/payments/${id}/refund`, { reason: 'Not needed' }))
  expect(await must(platform.admin.get(`/payment-reviews/${review.id}`))).toMatchObject({ status: 'open' })
  await must(resolve(review.id, { resolution: 'keep' }))
})
