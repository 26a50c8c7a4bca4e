import type Stripe from 'stripe'
import { callStripe } from '../../adapters/stripe/callStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'

/** The dispute as it is at Stripe now. */
export async function fetchDispute({ id }: { id: string }): Promise<Stripe.Dispute> {
  return callStripe(async (stripe) => expectObject(await stripe.disputes.retrieve(id), 'dispute'))
}
