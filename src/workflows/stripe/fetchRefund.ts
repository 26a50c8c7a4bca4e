import type Stripe from 'stripe'
import { callStripe } from '../../adapters/stripe/callStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'

/** The refund as it is at Stripe now. */
export async function fetchRefund({ id }: { id: string }): Promise<Stripe.Refund> {
  return callStripe(async (stripe) => expectObject(await stripe.refunds.retrieve(id), 'refund'))
}
