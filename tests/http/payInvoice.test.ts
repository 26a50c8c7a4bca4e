import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { issued, must, newProject, refusal, requested, transfer } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { startStripe } from '../support/stripe/startStripe.ts'

let stripe: Awaited<ReturnType<typeof startStripe>>
let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  stripe = await startStripe()
  platform = await startPlatform({ env: stripe.env })
  client = await registerClient(platform)
  project = await newProject(client)
})
afterAll(async () => {
  await platform.stop()
  await stripe.stop()
})

const invoice = (body: Record<string, unknown> = {}) => issued({ platform, project, currency: 'EUR', ...body })
const read = async (id: string) => must(client.get(`/payments/invoices/${id}`))
const requestsOf = async (id: string) =>
  (await must(platform.admin.get(`/payments?where[invoice][equals]=${id}&sort=createdAt`))).docs

describe('an open invoice without a payment request', () => {
  it('is paid by its client: the request is made, and its intent answered', async () => {
    const { id } = await invoice()
    const begun = await must(client.post(`/payments/invoices/${id}/pay`))
    expect(begun).toMatchObject({ amount: 10_000, currency: 'EUR', publishableKey: expect.any(String) })
    const [request, ...others] = await requestsOf(id)
    expect(others).toEqual([])
    expect(request).toMatchObject({ id: begun.payment, status: 'pending', amount: 10_000, requestedBy: null })
    const paid = await must(client.post(`/payments/${begun.payment}/process`, { paymentMethodId: 'pm_card_visa' }))
    expect(paid.doc.status).toBe('completed')
    expect(await read(id)).toMatchObject({ status: 'paid', amountOwed: 0 })
    expect(refusal(await client.post(`/payments/invoices/${id}/pay`))).toEqual([409, 'illegal_transition'])
  })

  it('gets one request and one intent, however often it is asked at once', async () => {
    const { id } = await invoice()
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.post(`/payments/invoices/${id}/pay`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(answers.map(({ body }) => `${body.payment} ${body.paymentIntentId}`)).size).toBe(1)
    expect(await requestsOf(id)).toHaveLength(1)
  })

  it('asks for what is left of it', async () => {
    const { id } = await invoice()
    await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...transfer, amount: 4000 }), 201)
    expect(await must(client.post(`/payments/invoices/${id}/pay`))).toMatchObject({ amount: 6000 })
  })

  it('counts under its contract only where that has room', async () => {
    const contract = await must(
      platform.admin.post('/contracts', { project, title: 'Work', content: 'Work.', amount: 5000, currency: 'EUR' }),
      201,
    )
    const { id } = await invoice({ contract: contract.doc.id })
    await must(client.post(`/payments/invoices/${id}/pay`))
    expect((await requestsOf(id))[0]).toMatchObject({ amount: 10_000, contract: null })
  })

  it('by an amount that no card can be charged is 422, and no request stays', async () => {
    const { id } = await invoice({ currency: 'OMR', amount: 10_001, description: 'Design' })
    expect(refusal(await client.post(`/payments/invoices/${id}/pay`))).toEqual([422, 'amount_not_chargeable'])
    expect(await requestsOf(id)).toEqual([])
  })
})

it('an open request is used, the oldest first', async () => {
  const { id } = await invoice()
  const part = await requested({ platform, project, invoice: id, amount: 2500 })
  const begun = await must(client.post(`/payments/invoices/${id}/pay`))
  expect(begun).toMatchObject({ payment: part.id, amount: 2500 })
  await must(client.post(`/payments/${part.id}/process`, { paymentMethodId: 'pm_card_visa' }))
  expect(await must(client.post(`/payments/invoices/${id}/pay`))).toMatchObject({ amount: 7500 })
})

it('a request that asks for more than is owed by now is not used', async () => {
  const { id } = await invoice()
  const first = await must(client.post(`/payments/invoices/${id}/pay`))
  const become = (status: string) =>
    platform.db.query('UPDATE payments SET status = $1 WHERE id = $2', [status, first.payment])
  // The card is with its bank while the agency credits a part.
  await become('processing')
  await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'x', amount: 6000 }), 201)
  const early = await client.post(`/payments/invoices/${id}/pay`)
  expect([refusal(early), early.body.errors[0].data.left]).toEqual([[409, 'amount_exceeded'], 4000])
  await become('failed')
  const second = await must(client.post(`/payments/invoices/${id}/pay`))
  expect(second.amount).toBe(4000)
  expect(second.payment).not.toBe(first.payment)
  expect((await must(client.get(`/payments/${first.payment}`))).status).toBe('cancelled')
})

it('a draft, a voided invoice, a credit note and another client’s are not paid', async () => {
  const { id } = await invoice()
  const note = await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'x', amount: 100 }), 201)
  expect(refusal(await client.post(`/payments/invoices/${note.doc.id}/pay`))).toEqual([409, 'illegal_transition'])
  const other = await registerClient(platform)
  expect(refusal(await other.post(`/payments/invoices/${id}/pay`))).toEqual([404, 'not_found'])
  expect(refusal(await platform.admin.post(`/payments/invoices/${id}/pay`))).toEqual([403, 'forbidden'])
  const voided = await invoice()
  await must(platform.admin.put(`/payments/invoices/${voided.id}/void`, { reason: 'x' }))
  expect(refusal(await client.post(`/payments/invoices/${voided.id}/pay`))).toEqual([409, 'illegal_transition'])
})
