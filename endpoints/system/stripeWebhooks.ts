import { verifyWebhook } from '../../src/adapters/stripe/verifyWebhook.ts'
import { env } from '../../src/env.ts'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'

/**
 * Stripe's events. 200 only for an event that is stored: until card payments are available none is, so a genuine one gets 503 and Stripe sends it
 * again for days.
 */
export const stripeWebhooks = defineEndpoint({
  method: 'post',
  path: '/stripe/webhooks',
  summary: 'Events from Stripe, signed over the raw body',
  allow: 'anyone',
  answers: { 200: messageSchema },
  errors: ['invalid_signature', 'payments_not_configured'],
  handle: async ({ req }) => {
    const signature = req.headers.get('stripe-signature')
    if (!signature) throw fail('invalid_signature')
    if (!env.stripe) throw fail('payments_not_configured')
    const body = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
    const event = verifyWebhook({ body, signature, secrets: env.stripe.webhookSecrets })
    if (!event) throw fail('invalid_signature')
    throw fail('payments_not_configured')
  },
})
