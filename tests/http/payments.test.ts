import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { issued, must, newProject, nowhere, paid, refusal, requested, transfer } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let other: Person
let project: string
let foreign: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  other = await registerClient(platform)
  project = await newProject(client)
  foreign = await newProject(other)
})

afterEach(() => expectSoundBooks(platform))
afterAll(() => platform?.stop())

const invoiceOf = async (id: string) => (await platform.admin.get(`/payments/invoices/${id}`)).body

test('an admin requests a payment and the client is notified in the app and by mail', async () => {
  const answer = await platform.admin.post('/payments', {
    project,
    amount: 12_500,
    currency: 'OMR',
    description: 'Deposit',
    dueDate: '2026-12-24',
    status: 'completed',
    client: other.user.id,
  })
  expect(answer.status).toBe(201)
  expect(answer.body.message).toEqual(expect.any(String))
  expect(answer.body.doc).toMatchObject({
    project,
    client: client.user.id,
    amount: 12_500,
    currency: 'OMR',
    status: 'pending',
    refundedAmount: 0,
    dueDate: '2026-12-24',
    requestedBy: platform.admin.user.id,
  })
  const mail = await platform.mail({ to: client.email, kind: 'payment_requested' })
  expect(mail.subject).toContain('12.500 OMR')
  const notifications = await client.get('/messages/notifications')
  expect(notifications.body.docs).toContainEqual(
    expect.objectContaining({ type: 'payment.requested', entityId: answer.body.doc.id }),
  )
  const log = await platform.admin.get('/admin/activity-logs', { query: { entity: answer.body.doc.id } })
  expect(log.body.docs).toMatchObject([{ action: 'payment.requested', actor: platform.admin.user.id }])
})

test('missing sessions, clients and wrong bodies are refused', async () => {
  const body = { project, amount: 1, description: 'x' }
  expect(refusal(await platform.anyone.post('/payments', body))).toEqual([401, 'unauthenticated'])
  expect(refusal(await client.post('/payments', body))).toEqual([403, 'forbidden'])
  const wrong = [
    {},
    { ...body, amount: 0 },
    { ...body, amount: -5 },
    { ...body, amount: 1.5 },
    { ...body, amount: '100' },
    { ...body, amount: 2 ** 53 },
    { ...body, currency: 'XYZ' },
    { ...body, currency: 'usd' },
    { ...body, description: '' },
    { ...body, description: 'a\0b' },
    { ...body, dueDate: 'tomorrow' },
    { ...body, dueDate: '0000-01-01' },
    { ...body, project: 'harbour' },
    { ...body, contract: 7 },
  ]
  for (const each of wrong) {
    expect([each, ...refusal(await platform.admin.post('/payments', each))]).toEqual([each, 400, 'validation_failed'])
  }
})

test('unknown ids and ids of another project are 404', async () => {
  const body = { project, amount: 1, description: 'x' }
  const invoice = await issued({ platform, project: foreign })
  for (const each of [
    { ...body, project: nowhere },
    { ...body, invoice: nowhere },
    { ...body, contract: nowhere },
    { ...body, milestone: nowhere },
    { ...body, invoice: invoice.id },
  ]) {
    expect([each, ...refusal(await platform.admin.post('/payments', each))]).toEqual([each, 404, 'not_found'])
  }
})

test('a milestone is requested once', async () => {
  const milestone = (
    await must(platform.admin.post(`/projects/${project}/milestones`, { title: 'Design', paymentPercentage: 10 }), 201)
  ).doc.id
  const first = await requested({ platform, project, milestone })
  const again = await platform.admin.post('/payments', { project, milestone, amount: 1, description: 'x' })
  expect(refusal(again)).toEqual([409, 'duplicate'])
  await must(platform.admin.put(`/payments/${first.id}/cancel`, { reason: 'Wrong' }))
  await requested({ platform, project, milestone })
})

test('a client sees only their own payments', async () => {
  const own = await requested({ platform, project })
  const hidden = await requested({ platform, project: foreign })
  expect((await client.get(`/payments/${own.id}`)).body).toMatchObject({ id: own.id, amount: 5000 })
  expect(refusal(await client.get(`/payments/${hidden.id}`))).toEqual([404, 'not_found'])
  expect(refusal(await platform.anyone.get('/payments'))).toEqual([401, 'unauthenticated'])
  const list = await client.get('/payments', { query: { limit: 100, 'where[project][equals]': foreign } })
  expect(list.body.docs).toEqual([])
  expect((await platform.admin.get('/payments', { query: { limit: 1 } })).body.totalDocs).toBeGreaterThan(1)
})

test('money never changes through Payload’s own doors', async () => {
  const { id } = await requested({ platform, project })
  for (const person of [client, platform.admin]) {
    const changed = await person.patch(`/payments/${id}`, { amount: 1, status: 'completed' })
    expect([403, 404]).toContain(changed.status)
    expect([403, 404]).toContain((await person.delete(`/payments/${id}`)).status)
    expect((await person.patch('/payments', { amount: 1 }, { query: { 'where[id][equals]': id } })).status).toBe(403)
  }
  expect((await client.get(`/payments/${id}`)).body).toMatchObject({ amount: 5000, status: 'pending' })
})

test('an invoice never has requests for more than it owes, in its currency, and only while it is owed', async () => {
  const invoice = await issued({ platform, project, currency: 'EUR' })
  const first = await requested({ platform, project, invoice: invoice.id, amount: 6000 })
  expect(first.currency).toBe('EUR')
  const body = { project, invoice: invoice.id, description: 'Rest' }
  const tooMuch = await platform.admin.post('/payments', { ...body, amount: 4001 })
  expect(refusal(tooMuch)).toEqual([409, 'amount_exceeded'])
  expect(tooMuch.body.errors[0].data).toEqual({ left: 4000, currency: 'EUR' })
  expect(refusal(await platform.admin.post('/payments', { ...body, amount: 1, currency: 'USD' }))).toEqual([
    400,
    'validation_failed',
  ])
  await must(platform.admin.post('/payments', { ...body, amount: 4000 }), 201)
  await must(platform.admin.put(`/payments/${first.id}/cancel`, { reason: 'Wrong' }))
  await must(platform.admin.post('/payments', { ...body, amount: 6000 }), 201)
  const { id } = (
    await must(
      platform.admin.post('/payments/invoices', { project, dueDate: '2099-01-01', amount: 5, description: 'x' }),
      201,
    )
  ).doc
  const onDraft = await platform.admin.post('/payments', { project, invoice: id, amount: 1, description: 'x' })
  expect(refusal(onDraft)).toEqual([409, 'illegal_transition'])
})

test('cancelling needs a reason and a payment that is not paid', async () => {
  const { id } = await requested({ platform, project })
  expect(refusal(await platform.anyone.put(`/payments/${id}/cancel`, { reason: 'x' }))[0]).toBe(401)
  expect(refusal(await client.put(`/payments/${id}/cancel`, { reason: 'x' }))[0]).toBe(403)
  expect(refusal(await platform.admin.put(`/payments/${nowhere}/cancel`, {}))).toEqual([404, 'not_found'])
  expect(refusal(await platform.admin.put(`/payments/${id}/cancel`, {}))).toEqual([400, 'validation_failed'])
  const answer = await platform.admin.put(`/payments/${id}/cancel`, { reason: 'Not needed' })
  expect(answer.body.doc).toMatchObject({ status: 'cancelled', cancelReason: 'Not needed' })
  const again = await platform.admin.put(`/payments/${id}/cancel`, { reason: 'Not needed' })
  expect(refusal(again)).toEqual([409, 'illegal_transition'])
  expect(again.body.errors[0].data).toEqual({ from: 'cancelled', action: 'cancel' })
  expect(refusal(await platform.admin.post(`/payments/${id}/record`, transfer))).toEqual([409, 'illegal_transition'])
})

test('recorded money completes the payment, moves its invoice, and the client is thanked', async () => {
  const invoice = await issued({ platform, project })
  const part = await requested({ platform, project, invoice: invoice.id, amount: 4000 })
  const rest = await requested({ platform, project, invoice: invoice.id, amount: 6000 })
  for (const body of [
    {},
    { ...transfer, method: 'card' },
    { ...transfer, reference: ' ' },
    { ...transfer, paidAt: '2099-01-01' },
    { ...transfer, paidAt: 'yesterday' },
  ]) {
    const answer = await platform.admin.post(`/payments/${part.id}/record`, body)
    expect([body, ...refusal(answer)]).toEqual([body, 400, 'validation_failed'])
  }
  expect(refusal(await client.post(`/payments/${part.id}/record`, transfer))[0]).toBe(403)
  expect(refusal(await platform.admin.post(`/payments/${nowhere}/record`, transfer))[0]).toBe(404)

  const answer = await platform.admin.post(`/payments/${part.id}/record`, { ...transfer, paidAt: '2026-03-04' })
  expect(answer.body.doc).toMatchObject({
    status: 'completed',
    method: 'bank_transfer',
    reference: 'TRX-1',
    paidAt: '2026-03-04T00:00:00.000Z',
    recordedBy: platform.admin.user.id,
  })
  expect(await invoiceOf(invoice.id)).toMatchObject({ status: 'partially_paid', amountPaid: 4000 })
  await must(platform.admin.post(`/payments/${rest.id}/record`, { method: 'cash', reference: 'Receipt 7' }))
  expect(await invoiceOf(invoice.id)).toMatchObject({
    status: 'paid',
    amountPaid: 10_000,
    paidAt: expect.any(String),
    lines: [expect.objectContaining({ description: 'Design', quantity: '1' })],
  })
  expect(refusal(await platform.admin.post(`/payments/${rest.id}/record`, transfer))).toEqual([
    409,
    'illegal_transition',
  ])
  const mail = await platform.mail({ to: client.email, kind: 'payment_received' })
  expect(mail.subject).toMatch(/(40|60)\.00 USD/)
})

test('money recorded by its day is confirmed for that day, in every time zone', async () => {
  const payer = await registerClient(platform, { timezone: 'America/Los_Angeles' })
  const { id } = await requested({ platform, project: await newProject(payer) })
  await must(platform.admin.post(`/payments/${id}/record`, { ...transfer, paidAt: '2020-03-02' }))
  expect((await platform.mail({ to: payer.email, kind: 'payment_received' })).text).toContain('2 March 2020')
})

test('refunds never exceed what came in, a partial one is not a full one, and the invoice moves back', async () => {
  const invoice = await issued({ platform, project })
  const { id } = await paid({ platform, project, invoice: invoice.id, amount: 10_000 })
  const refund = (body: unknown, person: Pick<Person, 'post'> = platform.admin) =>
    person.post(`/payments/${id}/refund`, body)
  expect(refusal(await refund({ reason: 'x' }, platform.anyone))[0]).toBe(401)
  expect(refusal(await refund({ reason: 'x' }, client))[0]).toBe(403)
  for (const body of [{}, { amount: 0, reason: 'x' }, { amount: 1.5, reason: 'x' }, { amount: '1', reason: 'x' }]) {
    expect(refusal(await refund(body))).toEqual([400, 'validation_failed'])
  }
  expect(refusal(await refund({ amount: 10_001, reason: 'x' }))).toEqual([409, 'amount_exceeded'])

  const part = await refund({ amount: 2500, reason: 'Agreed' })
  expect(part.body.doc).toMatchObject({ status: 'partially_refunded', refundedAmount: 2500 })
  expect(await invoiceOf(invoice.id)).toMatchObject({ status: 'partially_paid', amountPaid: 7500, paidAt: null })
  const tooMuch = await refund({ amount: 7501, reason: 'Agreed' })
  expect(refusal(tooMuch)).toEqual([409, 'amount_exceeded'])
  expect(tooMuch.body.errors[0].data).toMatchObject({ left: 7500 })
  const rest = await refund({ reason: 'All of it' })
  expect(rest.body.doc).toMatchObject({ status: 'refunded', refundedAmount: 10_000 })
  expect(await invoiceOf(invoice.id)).toMatchObject({ status: 'open', amountPaid: 0 })
  expect(refusal(await refund({ reason: 'Again' }))).toEqual([409, 'illegal_transition'])
  const refunds = await client.get('/payment-refunds', { query: { 'where[payment][equals]': id, sort: 'createdAt' } })
  expect(refunds.body.docs).toMatchObject([
    { amount: 2500, currency: 'USD' },
    { amount: 7500, reason: 'All of it' },
  ])
  await platform.mail({ to: client.email, kind: 'payment_refunded' })
})

test('what was not paid cannot be refunded', async () => {
  const { id } = await requested({ platform, project })
  expect(refusal(await platform.admin.post(`/payments/${id}/refund`, { reason: 'x' }))).toEqual([
    409,
    'illegal_transition',
  ])
})

test('card payments say honestly that they are not configured, after every other check', async () => {
  const { id } = await requested({ platform, project })
  const bodies = { intent: undefined, process: { paymentMethodId: 'pm_1' }, confirm: { paymentIntentId: 'pi_1' } }
  for (const [door, body] of Object.entries(bodies)) {
    const at = (payment: string) => `/payments/${payment}/${door}`
    expect(refusal(await platform.anyone.post(at(id), body))).toEqual([401, 'unauthenticated'])
    expect(refusal(await platform.admin.post(at(id), body))).toEqual([403, 'forbidden'])
    expect(refusal(await other.post(at(id), body))).toEqual([404, 'not_found'])
    expect(refusal(await client.post(at(nowhere), body))).toEqual([404, 'not_found'])
    if (body) expect(refusal(await client.post(at(id), {}))).toEqual([400, 'validation_failed'])
    expect(refusal(await client.post(at(id), body))).toEqual([503, 'payments_not_configured'])
  }
  await must(platform.admin.post(`/payments/${id}/record`, transfer))
  for (const [door, body] of Object.entries(bodies)) {
    expect(refusal(await client.post(`/payments/${id}/${door}`, body))).toEqual([409, 'illegal_transition'])
  }
})

test('an amount that cards cannot be charged is reported, whether or not Stripe is configured', async () => {
  const { id } = await requested({ platform, project, currency: 'OMR', amount: 12_345 })
  for (const answer of [
    await client.post(`/payments/${id}/intent`),
    await client.post(`/payments/${id}/process`, { paymentMethodId: 'pm_1' }),
  ]) {
    expect(refusal(answer)).toEqual([422, 'amount_not_chargeable'])
  }
})

test('a webhook without a signature is refused, and without Stripe nothing is taken', async () => {
  expect(refusal(await platform.anyone.post('/stripe/webhooks', { id: 'evt_1' }))).toEqual([400, 'invalid_signature'])
  const signed = { headers: { 'stripe-signature': 't=1,v1=00' } }
  expect(refusal(await platform.anyone.post('/stripe/webhooks', { id: 'evt_1' }, signed))).toEqual([
    503,
    'payments_not_configured',
  ])
})

test('statistics are kept apart by currency', async () => {
  await paid({ platform, project, currency: 'KWD', amount: 1500 })
  await requested({ platform, project, currency: 'KWD', amount: 700, dueDate: '2020-01-01' })
  const stats = await must(platform.admin.get('/payments/stats'))
  expect(stats.byCurrency.find(({ currency }: { currency: string }) => currency === 'KWD')).toEqual({
    currency: 'KWD',
    count: 2,
    requested: 2200,
    pending: 700,
    overdue: 700,
    completed: 1500,
    refunded: 0,
    disputed: 0,
    refundsDue: 0,
    unmatched: 0,
    net: 1500,
    thisMonth: 1500,
  })
  expect(refusal(await client.get('/payments/stats'))).toEqual([403, 'forbidden'])
  expect(refusal(await platform.anyone.get('/payments/stats'))).toEqual([401, 'unauthenticated'])
})

test('sums beyond what a number holds are still answered, digit by digit', async () => {
  const largest = Number.MAX_SAFE_INTEGER
  for (let count = 0; count < 2; count += 1) await requested({ platform, project, currency: 'JPY', amount: largest })
  const answer = await platform.admin.get('/payments/stats')
  expect(answer.status).toBe(200)
  expect(answer.bytes.toString()).toContain('18014398509481982')
})
