import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { retryEvent } from '../../src/workflows/stripe/retryEvent.ts'

export const retryStripeEvent = defineEndpoint({
  method: 'post',
  path: '/admin/stripe-events/:id/retry',
  summary: 'Handle an event of Stripe again that has failed',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'stripe-events', id: params.id }),
  answers: { 200: writeSchema('stripe-events') },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id } }) => {
    await retryEvent({ req, id })
    const doc = await readVisible({ req, collection: 'stripe-events', id })
    return { body: { message: translatorOf(req)('answers.stripeEvent.retried'), doc } }
  },
})
