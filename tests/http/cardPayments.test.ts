/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cardPayer, type CardPayer } from '../support/cardPayer.ts'
import { issued, must, newProject, nowhere, refusal, requested, transfer } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { scriptedTest, startStripe, type StripeUnderTest } from '../support/stripe/startStripe.ts'
import { until } from '../support/until.ts'

let stripe: StripeUnderTest
let platform: Platform
let payer: CardPayer
let client: Person
let other: Person
let project: string

beforeAll(async () => {
  stripe = await startStripe()
  platform = await startPlatform({ env: stripe.env })
  payer = await cardPayer(platform)
  client = payer.client
  project = payer.project
  other = await provenClient(platform)
})

afterAll(async () => {
  await platform.stop()
  await stripe.stop()
})

const scripted = (name: string, work: Parameters<typeof scriptedTest>[1]) => scriptedTest(name, work, () => stripe)

test('a client pays in the browser: intent, card form, confirmation', async () => {
  const id = await payer.asked({ amount: 12_345 })
  const answer = await payer.begin(id)
  expect(answer).toEqual({
    clientSecret: expect.stringMatching(/^pi_\w+_secret_/),
    paymentIntentId: expect.stringMatching(/^pi_/),
    publishableKey: stripe.env['STRIPE_PUBLISHABLE_KEY'],
    amount: 12_345,
    currency: 'EUR',
  })
  const intent = await stripe.sdk.paymentIntents.retrieve(answer.paymentIntentId)
  expect(intent).toMatchObject({ amount: 12_345, currency: 'eur', metadata: { paymentId: id } })

  const early = await must(payer.confirm(id, intent.id))
  expect(early.doc.status).toBe('pending')

  await stripe.payInBrowser(intent.id)
  const { message, doc } = await must(payer.confirm(id, intent.id))
  expect(message).toBe('The payment was received.')
  expect(doc).toMatchObject({ status: 'completed', method: 'card', stripePaymentIntentId: intent.id })
  expect(doc.receivedAmount).toBe(12_345)
  expect(await payer.booked(id)).toEqual({ stripe: 12_345, client_credit: -12_345 })

  const again = await must(payer.confirm(id, intent.id))
  expect(again.doc.status).toBe('completed')
  expect(await payer.booked(id)).toEqual({ stripe: 12_345, client_credit: -12_345 })
  const mails = await platform.mails({ to: client.email, kind: 'payment_received' })
  expect(mails.length).toBeLessThanOrEqual(1)
})

test('an open intent is reused, and a client has one customer', async () => {
  const [first, second] = [await payer.asked(), await payer.asked()]
  const one = await payer.begin(first)
  expect(await payer.begin(first)).toEqual(one)
  const two = await payer.begin(second)
  expect(two.paymentIntentId).not.toBe(one.paymentIntentId)
  const [a, b] = await Promise.all(
    [one, two].map(({ paymentIntentId }) => stripe.sdk.paymentIntents.retrieve(paymentIntentId)),
  )
  expect(b?.customer).toBe(a?.customer)
  const customer = await stripe.sdk.customers.retrieve(typeof a?.customer === 'string' ? a.customer : '')
  expect(customer).toMatchObject({ email: client.email, metadata: { userId: client.user.id } })
})

test('an intent that was cancelled at Stripe is followed by another', async () => {
  const id = await payer.asked()
  const one = await payer.begin(id)
  await stripe.sdk.paymentIntents.cancel(one.paymentIntentId)
  const two = await payer.begin(id)
  expect(two.paymentIntentId).not.toBe(one.paymentIntentId)
  expect((await must(payer.confirm(id, one.paymentIntentId))).doc.status).toBe('pending')
  await stripe.payInBrowser(two.paymentIntentId)
  expect((await must(payer.confirm(id, two.paymentIntentId))).doc.status).toBe('completed')
})

test('a client pays on the server', async () => {
  const id = await payer.asked({ amount: 700 })
  const answer = await must(payer.pay(id))
  expect(answer).toEqual({
    message: 'The payment was received.',
    doc: expect.objectContaining({ status: 'completed' }),
  })
  expect(await payer.booked(id)).toEqual({ stripe: 700, client_credit: -700 })
  expect(refusal(await payer.pay(id))).toEqual([409, 'illegal_transition'])
  expect(refusal(await client.post(`/payments/${id}/intent`))).toEqual([409, 'illegal_transition'])
})

test('money for an invoice pays the invoice', async () => {
  const invoice = await issued({ platform, project, currency: 'EUR' })
  const part = await payer.asked({ invoice: invoice.id, amount: 4000 })
  const rest = await payer.asked({ invoice: invoice.id, amount: 6000 })
  await must(payer.pay(part))
  expect((await must(client.get(`/payments/invoices/${invoice.id}`))).status).toBe('partially_paid')
  await must(payer.pay(rest))
  const paid = await must(client.get(`/payments/invoices/${invoice.id}`))
  expect(paid).toMatchObject({ status: 'paid', amountPaid: 10_000 })
})

test.each([
  ['pm_card_chargeDeclined', 'generic_decline'],
  ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card'],
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc'],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error'],
  ['pm_card_chargeDeclinedLostCard', 'generic_decline'],
  ['pm_card_chargeDeclinedStolenCard', 'generic_decline'],
  ['pm_card_radarBlock', 'generic_decline'],
])('%s is declined, and tells no more than %s', async (card, declineCode) => {
  const id = await payer.asked()
  const answer = await payer.pay(id, card)
  expect(refusal(answer)).toEqual([402, 'card_declined'])
  expect(answer.body.errors[0].data).toEqual({ declineCode })
  expect(await payer.read(id)).toMatchObject({ status: 'failed', failureReason: declineCode, receivedAmount: 0 })
  expect(await payer.booked(id)).toEqual({})
})

test('after a declined card another one pays the same intent', async () => {
  const id = await payer.asked()
  expect(refusal(await payer.pay(id, 'pm_card_chargeDeclined'))).toEqual([402, 'card_declined'])
  const { paymentIntentId } = await payer.begin(id)
  expect(refusal(await payer.pay(id, 'pm_card_chargeDeclinedInsufficientFunds'))).toEqual([402, 'card_declined'])
  const { doc } = await must(payer.pay(id))
  expect(doc).toMatchObject({ status: 'completed', stripePaymentIntentId: paymentIntentId, failureReason: null })
})

test('a card that is declined in the browser fails the payment, and the next one pays it', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  await stripe.payInBrowser(paymentIntentId, 'pm_card_chargeDeclinedInsufficientFunds')
  const { doc } = await must(payer.confirm(id, paymentIntentId))
  expect(doc).toMatchObject({ status: 'failed', failureReason: 'insufficient_funds' })
  await stripe.payInBrowser(paymentIntentId)
  expect((await must(payer.confirm(id, paymentIntentId))).doc.status).toBe('completed')
})

test('where the bank wants to see the cardholder, the answer says so and the payment waits', async () => {
  const id = await payer.asked()
  const answer = await must(payer.pay(id, 'pm_card_authenticationRequired'))
  const { paymentIntentId, clientSecret } = await payer.begin(id)
  expect(answer).toEqual({
    message: expect.any(String),
    doc: expect.objectContaining({ status: 'processing' }),
    requiresAction: true,
    clientSecret,
  })
  expect((await must(payer.confirm(id, paymentIntentId))).doc.status).toBe('processing')
})

scripted('a cardholder who authenticates has paid, one who does not may try again', async (double) => {
  const id = await payer.asked()
  await must(payer.pay(id, 'pm_card_authenticationRequired'))
  const { paymentIntentId } = await payer.begin(id)
  double.intents.failAuthentication(paymentIntentId)
  const { doc } = await must(payer.confirm(id, paymentIntentId))
  expect(doc).toMatchObject({ status: 'failed', failureReason: 'payment_intent_authentication_failure' })
  await must(payer.pay(id, 'pm_card_authenticationRequired'))
  double.intents.authenticate(paymentIntentId)
  expect((await must(payer.confirm(id, paymentIntentId))).doc.status).toBe('completed')
})

scripted('a payment that waits for the cardholder may be paid with another card', async () => {
  const id = await payer.asked()
  await must(payer.pay(id, 'pm_card_authenticationRequired'))
  expect((await must(payer.pay(id))).doc.status).toBe('completed')
})

scripted('what takes its time is processing, and is not paid again meanwhile', async (double) => {
  const id = await payer.asked()
  expect((await must(payer.pay(id, 'pm_slow'))).doc.status).toBe('processing')
  expect(refusal(await payer.pay(id))).toEqual([409, 'illegal_transition'])
  expect(refusal(await client.post(`/payments/${id}/intent`))).toEqual([409, 'illegal_transition'])
  const [intent] = double.intents.of(id)
  double.intents.settle(String(intent?.id))
  expect((await must(payer.confirm(id, String(intent?.id)))).doc.status).toBe('completed')
})

test('a payment method that Stripe does not have is a wrong field, and the payment is not stuck', async () => {
  const id = await payer.asked()
  const answer = await payer.pay(id, 'pm_thisIsNone')
  expect(refusal(answer)).toEqual([400, 'validation_failed'])
  expect(answer.body.errors[0].data.errors).toEqual([
    { path: 'paymentMethodId', code: 'invalid_value', message: expect.any(String) },
  ])
  expect((await payer.read(id)).status).toBe('failed')
  expect((await must(payer.pay(id))).doc.status).toBe('completed')
})

test('the checks come in the order of the contract', async () => {
  const id = await payer.asked()
  const bodies = {
    intent: undefined,
    process: { paymentMethodId: 'pm_card_visa' },
    confirm: { paymentIntentId: 'pi_1' },
  }
  for (const [door, body] of Object.entries(bodies)) {
    const at = (payment: string) => `/payments/${payment}/${door}`
    expect(refusal(await platform.anyone.post(at(id), body))).toEqual([401, 'unauthenticated'])
    expect(refusal(await platform.admin.post(at(id), body))).toEqual([403, 'forbidden'])
    expect(refusal(await other.post(at(id), body))).toEqual([404, 'not_found'])
    expect(refusal(await client.post(at(nowhere), body))).toEqual([404, 'not_found'])
    if (body) expect(refusal(await client.post(at(id), {}))).toEqual([400, 'validation_failed'])
  }
  expect(refusal(await payer.confirm(id, 'pi_1'))).toEqual([404, 'not_found'])
})

test('an intent of another payment, of the same client or of another, confirms nothing', async () => {
  const [mine, also] = [await payer.asked(), await payer.asked()]
  const paid = await payer.begin(also)
  await stripe.payInBrowser(paid.paymentIntentId)
  expect(refusal(await payer.confirm(mine, paid.paymentIntentId))).toEqual([404, 'not_found'])
  const theirs = await requested({ platform, project: await newProject(other), currency: 'EUR' })
  const foreign = await must(other.post(`/payments/${theirs.id}/intent`))
  expect(refusal(await payer.confirm(mine, foreign.paymentIntentId))).toEqual([404, 'not_found'])
  expect(refusal(await other.post(`/payments/${mine}/confirm`, paid))).toEqual([404, 'not_found'])
  expect((await payer.read(mine)).status).toBe('pending')
  expect((await must(payer.confirm(also, paid.paymentIntentId))).doc.status).toBe('completed')
})

test('amount, currency and whatever else a client sends along change nothing', async () => {
  const id = await payer.asked({ amount: 5000 })
  const hostile = {
    amount: 1,
    currency: 'JPY',
    status: 'completed',
    metadata: { paymentId: nowhere },
    customer: 'cus_1',
  }
  const answer = await must(client.post(`/payments/${id}/intent`, hostile))
  expect(answer).toMatchObject({ amount: 5000, currency: 'EUR' })
  const intent = await stripe.sdk.paymentIntents.retrieve(answer.paymentIntentId)
  expect(intent).toMatchObject({ amount: 5000, currency: 'eur', metadata: { paymentId: id } })
  await must(client.post(`/payments/${id}/process`, { ...hostile, paymentMethodId: 'pm_card_visa' }))
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('a cancelled request takes its intent along', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  await must(platform.admin.put(`/payments/${id}/cancel`, { reason: 'Not needed' }))
  expect((await stripe.sdk.paymentIntents.retrieve(paymentIntentId)).status).toBe('canceled')
  for (const answer of [
    await client.post(`/payments/${id}/intent`),
    await payer.pay(id),
    await payer.confirm(id, paymentIntentId),
  ]) {
    expect(refusal(answer)).toEqual([409, 'illegal_transition'])
  }
})

test('a request that was paid in that moment is settled and not cancelled', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  await stripe.payInBrowser(paymentIntentId)
  const answer = await platform.admin.put(`/payments/${id}/cancel`, { reason: 'Not needed' })
  expect(refusal(answer)).toEqual([409, 'illegal_transition'])
  expect(answer.body.errors[0].data).toMatchObject({ from: 'completed', action: 'cancel' })
  expect((await payer.read(id)).status).toBe('completed')
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('what came by transfer is not to be paid by card as well', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  await must(platform.admin.post(`/payments/${id}/record`, transfer))
  const isCanceled = async () => (await stripe.sdk.paymentIntents.retrieve(paymentIntentId)).status === 'canceled'
  await until(isCanceled, { what: 'The end of the intent', everyMs: 200 })
  expect(refusal(await payer.confirm(id, paymentIntentId))).toEqual([409, 'illegal_transition'])
})

test.each([
  ['OMR', 12_345],
  ['OMR', 12_341],
  ['MGA', 12_345],
  ['IQD', 1000],
  ['LYD', 1000],
  ['GHS', 1000],
  ['SYP', 1000],
])('%s %i cannot be charged by card, and nobody is asked', async (currency, amount) => {
  const id = await payer.asked({ currency, amount })
  for (const answer of [await client.post(`/payments/${id}/intent`), await payer.pay(id)]) {
    expect(refusal(answer)).toEqual([422, 'amount_not_chargeable'])
    expect(answer.body.errors[0].data).toEqual({ amount, currency })
  }
  expect((await payer.read(id)).status).toBe('pending')
  await must(platform.admin.post(`/payments/${id}/record`, transfer))
})

scripted('amounts are Stripe’s own, exactly', async (double) => {
  for (const [currency, amount, atStripe] of [
    ['OMR', 12_340, 12_340],
    ['KWD', 500, 500],
    ['JPY', 500, 500],
    ['ISK', 500, 50_000],
    ['UGX', 5, 500],
    ['MGA', 10_000, 100],
    ['HUF', 17_550, 17_550],
  ] as const) {
    const id = await payer.asked({ currency, amount })
    await must(payer.pay(id))
    const [intent] = double.intents.of(id)
    expect(intent).toMatchObject({ amount: atStripe, amount_received: atStripe, currency: currency.toLowerCase() })
    expect(await payer.booked(id)).toEqual({ stripe: amount, client_credit: -amount })
  }
})

scripted('an amount that Stripe finds too small or too large is reported as such', async () => {
  for (const [currency, amount, reason] of [
    ['EUR', 1, 'amount_too_small'],
    ['EUR', 100_000_000, 'amount_too_large'],
  ] as const) {
    const id = await payer.asked({ currency, amount })
    for (const answer of [await client.post(`/payments/${id}/intent`), await payer.pay(id)]) {
      expect(refusal(answer)).toEqual([422, 'amount_not_chargeable'])
      expect(answer.body.errors[0].data).toEqual({ amount, currency, reason })
    }
    expect((await payer.read(id)).status).toBe('pending')
  }
})
