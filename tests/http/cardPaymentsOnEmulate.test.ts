import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { must, newProject, refusal, requested } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { startEmulateProxy } from '../support/stripe/emulateProxy.ts'
import { stripeKeys } from '../support/stripe/startStripeDouble.ts'
import { until } from '../support/until.ts'

// A second opinion on the wire format, written by others. The emulator answers customers and intents, and signs its
// webhooks. It is not Stripe: its intents have no secret and no amount received, its events no ids; it ignores
// idempotency keys, lets declined cards succeed, and knows no
// refunds. The platform believes none of that, which the first half shows; the second half has a proxy add what is
// missing.

let emulate: Awaited<ReturnType<typeof startEmulateProxy>>
let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  emulate = await startEmulateProxy()
  platform = await startPlatform({
    env: {
      STRIPE_SECRET_KEY: stripeKeys.secret,
      STRIPE_PUBLISHABLE_KEY: stripeKeys.publishable,
      STRIPE_WEBHOOK_SECRET: stripeKeys.webhook,
      STRIPE_API_BASE: emulate.url,
    },
  })
  emulate.state.webhooksTo = platform.url
  client = await provenClient(platform)
  project = await newProject(client)
})
afterAll(async () => {
  await platform?.stop()
  await emulate?.stop()
})

const statusOf = async (id: string) => (await must(client.get(`/payments/${id}`))).status
const count = async (table: string) => (await platform.db.query(`SELECT 1 FROM ${table}`)).rowCount
const ask = (method: string, path: string, body?: string) =>
  fetch(`${emulate.url}${path}`, { method, ...(body !== undefined && { body }) })

test('an intent without its secret and amounts is no intent, and nothing is half done', async () => {
  const { id } = await requested({ platform, project, currency: 'USD' })
  expect(refusal(await client.post(`/payments/${id}/intent`))).toEqual([503, 'unavailable'])
  const card = { paymentMethodId: 'pm_card_visa' }
  expect(refusal(await client.post(`/payments/${id}/process`, card))).toEqual([503, 'unavailable'])
  expect(await statusOf(id)).toBe('pending')
  expect(await count('ledger_entries')).toBe(0)
})

test('the client has one customer there all the same', async () => {
  const { data } = await (await ask('GET', `/v1/customers?email=${encodeURIComponent(client.email)}`)).json()
  expect(data).toMatchObject([{ metadata: { userId: client.user.id } }])
})

test('its events are signed and have no ids: they are refused, and none is stored', async () => {
  await until(() => emulate.state.relayed.length > 0, { what: 'A webhook of the emulator' })
  for (const { type, hasId, status, body } of emulate.state.relayed) {
    expect({ type, hasId, status, code: JSON.parse(body).errors[0].code }).toEqual({
      type,
      hasId: false,
      status: 400,
      code: 'validation_failed',
    })
  }
  expect(await count('stripe_events')).toBe(0)
})

test('what it is known for: a declined card succeeds, a key makes two intents, a refund is a 404 without an error', async () => {
  const form = 'amount=5000&currency=usd'
  const first = await (await ask('POST', '/v1/payment_intents', form)).json()
  const second = await (await ask('POST', '/v1/payment_intents', form)).json()
  expect(first.id).not.toBe(second.id)
  const declined = 'payment_method=pm_card_visa_chargeDeclined'
  const confirmed = await (await ask('POST', `/v1/payment_intents/${first.id}/confirm`, declined)).json()
  expect(confirmed.status).toBe('succeeded')
  const refund = await ask('POST', '/v1/refunds', `payment_intent=${first.id}`)
  expect(refund.status).toBe(404)
  expect(await refund.json()).not.toHaveProperty('error')
})

test('with the gaps filled a client pays by intent and confirmation, once', async () => {
  emulate.state.fillsGaps = true
  const { id } = await requested({ platform, project, currency: 'USD' })
  const intent = await must(client.post(`/payments/${id}/intent`))
  expect(intent).toMatchObject({ amount: 5000, currency: 'USD', publishableKey: stripeKeys.publishable })
  expect((await must(client.post(`/payments/${id}/intent`))).paymentIntentId).toBe(intent.paymentIntentId)
  await ask('POST', `/v1/payment_intents/${intent.paymentIntentId}/confirm`, 'payment_method=pm_card_visa')
  const confirm = { paymentIntentId: intent.paymentIntentId }
  expect((await must(client.post(`/payments/${id}/confirm`, confirm))).doc.status).toBe('completed')
  expect((await must(client.post(`/payments/${id}/confirm`, confirm))).doc.receivedAmount).toBe(5000)
})

test('a card is charged on the server', async () => {
  const { id } = await requested({ platform, project, currency: 'USD' })
  const answer = await must(client.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' }))
  expect(answer.doc).toMatchObject({ status: 'completed', receivedAmount: 5000 })
})

test('its signed webhooks settle an unconfirmed payment', async () => {
  const { id } = await requested({ platform, project, currency: 'USD' })
  const { paymentIntentId } = await must(client.post(`/payments/${id}/intent`))
  await ask('POST', `/v1/payment_intents/${paymentIntentId}/confirm`, 'payment_method=pm_card_visa')
  await until(async () => (await statusOf(id)) === 'completed', { what: 'The payment is completed' })
  expect(emulate.state.relayed.filter(({ hasId }) => hasId).map(({ status }) => status)).not.toContain(400)
})

test('a refund that it does not know is no refund', async () => {
  const { id } = await requested({ platform, project, currency: 'USD' })
  await must(client.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' }))
  const answer = await platform.admin.post(`/payments/${id}/refund`, { amount: 1000, reason: 'Half a day less' })
  expect(refusal(answer)).toEqual([503, 'unavailable'])
  const { status, refundedAmount } = await must(platform.admin.get(`/payments/${id}`))
  expect({ status, refundedAmount }).toEqual({ status: 'completed', refundedAmount: 0 })
})
