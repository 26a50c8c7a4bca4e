import { verifyWebhook } from '../../src/adapters/stripe/verifyWebhook.ts'
import { env } from '../../src/env.ts'
import { fail, failField } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readRawBody } from '../../src/http/readRawBody.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { parseEvent, type StripeEventFacts } from '../../src/workflows/stripe/parseEvent.ts'
import { receiveEvent } from '../../src/workflows/stripe/receiveEvent.ts'

/** Stripe's events are a few kilobytes. */
const maxBytes = 1024 * 1024

/** Receives Stripe's events. 200 only for a stored event, which is then handled; a second delivery has no effect. */
export const stripeWebhooks = defineEndpoint({
  method: 'post',
  path: '/stripe/webhooks',
  summary: 'Events from Stripe, signed over the raw body',
  allow: 'anyone',
  answers: { 200: messageSchema },
  errors: ['invalid_signature', 'malformed_json', 'validation_failed', 'too_large', 'payments_not_configured'],
  handle: async ({ req }) => {
    const signature = req.headers.get('stripe-signature')
    if (!signature) throw fail('invalid_signature')
    if (!env.stripe) throw fail('payments_not_configured')
    const body = await readRawBody({ req, maxBytes })
    if (!verifyWebhook({ body, signature, secrets: env.stripe.webhookSecrets })) throw fail('invalid_signature')
    await receiveEvent({ req, event: readEvent(body), source: 'webhook' })
    return { body: { message: translatorOf(req)('answers.stripeEvent.received') } }
  },
})

function readEvent(body: Uint8Array): StripeEventFacts {
  const event = parseEvent(parseJson(new TextDecoder().decode(body)))
  if (event) return event
  throw failField('', 'invalid_format.event')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fail('malformed_json')
  }
}
