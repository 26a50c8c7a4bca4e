import { askStripe } from '../../adapters/stripe/askStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { idOf } from '../shared/ids.ts'

/** The intent of a charge, for what names only the charge; `null` for one that was made without an intent. */
export async function intentOfCharge(id: string): Promise<string | null> {
  const charge = await askStripe(async (stripe) => expectObject(await stripe.charges.retrieve(id), 'charge'))
  return idOf(charge.payment_intent)
}
