import type Stripe from 'stripe'
import { askStripe } from '../../adapters/stripe/askStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'

/** The refund as it is at Stripe now. */
export async function fetchRefund({ id }: { id: string }): Promise<Stripe.Refund> {
  return askStripe(async (stripe) => expectObject(await stripe.refunds.retrieve(id), 'refund'))
}
