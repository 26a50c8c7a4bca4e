import type Stripe from 'stripe'
import { callStripe } from '../../adapters/stripe/callStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'

/**
 * The intent as it is at Stripe now, with its newest charge. An intent that Stripe does not have throws the SDK's error
 * (`isMissing`).
 */
export async function fetchIntent({ id }: { id: string }): Promise<Stripe.PaymentIntent> {
  return callStripe(async (stripe) =>
    expectIntent(await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })),
  )
}
