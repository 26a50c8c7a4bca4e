import { callStripe } from '../../adapters/stripe/callStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { idOf } from '../request/idOf.ts'

/** The intent of a charge, for objects that name only the charge. `null` for one made without an intent. */
export async function intentOfCharge(id: string): Promise<string | null> {
  const charge = await callStripe(async (stripe) => expectObject(await stripe.charges.retrieve(id), 'charge'))
  return idOf(charge.payment_intent)
}
