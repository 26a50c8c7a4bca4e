import type Stripe from 'stripe'
import { askStripe } from '../../adapters/stripe/askStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'

/** The intent as it is at Stripe now, with its newest charge. One that Stripe does not have is the SDK's refusal (`isMissing`). */
export async function fetchIntent({ id }: { id: string }): Promise<Stripe.PaymentIntent> {
  return askStripe(async (stripe) =>
    expectIntent(await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })),
  )
}
