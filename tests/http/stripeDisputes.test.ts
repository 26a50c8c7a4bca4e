import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { issued, must, newProject, refusal } from '../support/money.ts'
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

const paid = () => paidByCard({ platform, client, project })
const refund = (id: string, body: Record<string, unknown> = {}) =>
  platform.admin.post(`/payments/${id}/refund`, { reason: 'Not needed', ...body })
const read = async (id: string) => must(platform.admin.get(`/payments/${id}`))
const disputesOf = async (id: string) =>
  (await must(platform.admin.get(`/payment-disputes?where[payment][equals]=${id}&sort=createdAt`))).docs
const told = async (who: Person | Platform['admin'], entityId: string) =>
  (await must(who.get('/messages/notifications?limit=100'))).docs.filter(
    (one: { entityId: string; type: string }) => one.entityId === entityId && one.type.startsWith('dispute'),
  )
const backAndForth = <Event>(events: Event[]) => [...events.toReversed(), ...events]

test('a dispute is recorded and shown, its money is held, and no refund is made beside it', async () => {
  const { id, intentId } = await paid()
  double.disputes.open(intentId, { reason: 'product_not_received' })
  await deliver({ platform, double, intentId, order: backAndForth })
  expect(await read(id)).toMatchObject({ status: 'completed', disputeState: 'needs_response', disputedAmount: 10_000 })
  expect(await must(client.get(`/payments/${id}`))).toMatchObject({
    disputeState: 'needs_response',
    disputedAmount: 10_000,
  })
  const [dispute] = await disputesOf(id)
  expect(dispute).toMatchObject({
    amount: 10_000,
    currency: 'EUR',
    reason: 'product_not_received',
    state: 'needs_response',
    evidenceDueBy: expect.any(String),
    closedAt: null,
  })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, disputed: 10_000 })
  const [notice, ...others] = await told(platform.admin, dispute.id)
  expect(others).toEqual([])
  const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  expect(notice.message).toContain(new Date(dispute.evidenceDueBy).toLocaleDateString('en-GB', day))
  expect(await told(client, dispute.id)).toEqual([])
  const answer = await refund(id, { amount: 100 })
  expect(refusal(answer)).toEqual([409, 'refund_refused'])
  expect(answer.body.errors[0].data).toEqual({ reason: 'charge_disputed' })
  expect(double.refunds.of(intentId)).toEqual([])
  expect(refusal(await client.get('/payment-disputes'))).toEqual([403, 'forbidden'])
})

test('a dispute that names only its charge is that of the payment', async () => {
  const { id, intentId } = await paid()
  double.disputes.open(intentId)
  double.next({ match: 'GET /v1/disputes/', fault: 'sparse', times: 100 })
  await deliver({ platform, double, intentId })
  double.clearFaults()
  expect(await read(id)).toMatchObject({ disputeState: 'needs_response', disputedAmount: 10_000 })
})

test('a dispute that is won gives the money back, and it may be refunded again', async () => {
  const { id, intentId } = await paid()
  const { id: disputeId } = double.disputes.open(intentId, { amount: 4000 })
  double.disputes.answer(disputeId)
  double.disputes.win(disputeId)
  await deliver({ platform, double, intentId, order: backAndForth })
  expect(await read(id)).toMatchObject({ disputeState: 'won', disputedAmount: 0 })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
  expect(await disputesOf(id)).toMatchObject([{ state: 'won', closedAt: expect.any(String) }])
  expect((await must(refund(id))).doc.status).toBe('refunded')
})

test('a dispute that is lost takes the money, and only the rest may be refunded', async () => {
  const { id, intentId } = await paid()
  const { id: disputeId } = double.disputes.open(intentId, { amount: 4000 })
  await deliver({ platform, double, intentId })
  double.disputes.lose(disputeId)
  await deliver({ platform, double, intentId, order: backAndForth })
  expect(await read(id)).toMatchObject({ status: 'completed', disputeState: 'lost', disputedAmount: 4000 })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, dispute_losses: 4000, stripe: 6000 })
  expect(moneyAt({ double, intentId })).toBe(6000)
  const answer = await refund(id, { amount: 6001 })
  expect(refusal(answer)).toEqual([409, 'amount_exceeded'])
  expect(answer.body.errors[0].data.left).toBe(6000)
})

// 100.00 came in, 60.00 of it pay the invoice, 40.00 lie open. 50.00 are refunded: the 40.00 and 10.00 of the 60.00.
// That the bank holds 40.00 of the same payment changes nothing about the invoice.
test('a refund that is heard of after a dispute takes back of an invoice what is missing, whatever the bank holds', async () => {
  const { id, intentId } = await paid()
  const invoice = await issued({ platform, project, currency: 'EUR' })
  await must(platform.admin.post(`/payments/${id}/allocate`, { invoice: invoice.id, amount: 6000 }), 201)
  double.refunds.create(intentId, 5000)
  double.disputes.open(intentId, { amount: 4000 })
  await deliver({ platform, double, intentId, order: (events) => events.slice(-2) })
  expect(await read(id)).toMatchObject({ disputedAmount: 4000, refundedAmount: 0, allocatedAmount: 6000 })
  await deliver({ platform, double, intentId })
  expect(await must(platform.admin.get(`/payments/invoices/${invoice.id}`))).toMatchObject({
    status: 'partially_paid',
    amountPaid: 5000,
    amountOwed: 5000,
  })
  expect(await read(id)).toMatchObject({ refundedAmount: 5000, allocatedAmount: 5000, unallocatedAmount: 0 })
  expect(await bookedFor({ platform, id })).toEqual({ disputed: 4000, receivable: -5000, stripe: 1000 })
})

test('an inquiry holds no money; when it becomes a dispute, it does', async () => {
  const { id, intentId } = await paid()
  const { id: disputeId } = double.disputes.inquire(intentId)
  await deliver({ platform, double, intentId })
  expect(await read(id)).toMatchObject({ disputeState: 'warning_needs_response', disputedAmount: 0 })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
  expect((await must(refund(id, { amount: 1000 }))).doc.status).toBe('partially_refunded')
  double.disputes.escalate(disputeId)
  await deliver({ platform, double, intentId, order: backAndForth })
  expect(await read(id)).toMatchObject({ disputeState: 'needs_response' })
  expect((await bookedFor({ platform, id }))['disputed']).toBeGreaterThan(0)
})

test('an inquiry that is closed leaves nothing behind', async () => {
  const { id, intentId } = await paid()
  double.disputes.win(double.disputes.inquire(intentId).id)
  await deliver({ platform, double, intentId, order: backAndForth })
  expect(await read(id)).toMatchObject({ disputeState: 'warning_closed', disputedAmount: 0 })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, stripe: 10_000 })
})

test('a dispute that was lost and is won after an appeal gives the money back', async () => {
  const { id, intentId } = await paid()
  const dispute = double.disputes.open(intentId)
  const say = async (status: string) => {
    dispute.status = status
    double.emit('charge.dispute.updated', dispute)
    await deliver({ platform, double, intentId })
    return [(await read(id)).disputeState, await bookedFor({ platform, id })]
  }
  const lost = { client_credit: -10_000, dispute_losses: 10_000 }
  expect(await say('lost')).toEqual(['lost', lost])
  expect(await say('appeal_under_review')).toEqual(['appeal_under_review', lost])
  expect(await say('won')).toEqual(['won', { client_credit: -10_000, stripe: 10_000 }])
})

test('without any webhook the reconciliation finds disputes and how they end', async () => {
  const { id, intentId } = await paid()
  const { id: disputeId } = double.disputes.open(intentId)
  await reconcile(platform)
  expect(await read(id)).toMatchObject({ disputeState: 'needs_response', disputedAmount: 10_000 })
  double.disputes.lose(disputeId)
  await reconcile(platform)
  expect(await read(id)).toMatchObject({ disputeState: 'lost', disputedAmount: 10_000 })
  expect(await bookedFor({ platform, id })).toEqual({ client_credit: -10_000, dispute_losses: 10_000 })
})
