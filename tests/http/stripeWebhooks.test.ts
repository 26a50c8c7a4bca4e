import { afterAll, beforeAll, expect, test } from '@jest/globals'
import Stripe from 'stripe'
import { refusal } from '../support/money.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
const secrets = ['whsec_old_0123456789abcdef', 'whsec_new_0123456789abcdef']

beforeAll(async () => {
  platform = await startPlatform({
    env: {
      STRIPE_SECRET_KEY: 'sk_test_0123456789',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_0123456789',
      STRIPE_WEBHOOK_SECRET: secrets.join(','),
    },
  })
})

afterAll(() => platform?.stop())

const payload = JSON.stringify({ id: 'evt_1', object: 'event', type: 'payment_intent.succeeded', note: 'ümläut' })
const nowSeconds = () => Math.floor(Date.now() / 1000)
const signatureOf = (secret: string, timestamp = nowSeconds(), body = payload) =>
  Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp })
const send = (signature: string | undefined, body = payload) =>
  platform.anyone.post('/stripe/webhooks', body, {
    headers: { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) },
  })

test('a missing, wrong, old or foreign signature is refused', async () => {
  expect(refusal(await send(undefined))).toEqual([400, 'invalid_signature'])
  expect(refusal(await send('t=1,v1=nonsense'))).toEqual([400, 'invalid_signature'])
  expect(refusal(await send(signatureOf('whsec_of_somebody_else')))).toEqual([400, 'invalid_signature'])
  expect(refusal(await send(signatureOf(secrets[0] ?? '', nowSeconds() - 301)))).toEqual([400, 'invalid_signature'])
  expect(refusal(await send(signatureOf(secrets[0] ?? ''), `${payload} `))).toEqual([400, 'invalid_signature'])
})

test('an event signed with any of the secrets is genuine, and honestly not taken yet', async () => {
  for (const secret of secrets) {
    expect(refusal(await send(signatureOf(secret)))).toEqual([503, 'payments_not_configured'])
  }
})
