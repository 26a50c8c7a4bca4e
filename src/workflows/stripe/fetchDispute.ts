import type Stripe from 'stripe'
import { askStripe } from '../../adapters/stripe/askStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'

/** The dispute as it is at Stripe now. */
export async function fetchDispute({ id }: { id: string }): Promise<Stripe.Dispute> {
  return askStripe(async (stripe) => expectObject(await stripe.disputes.retrieve(id), 'dispute'))
}
