import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { askStripe, isRefusal } from '../../adapters/stripe/askStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { applyIntent } from './applyIntent.ts'
import { applyRefund } from './applyRefund.ts'
import { fetchIntent } from './fetchIntent.ts'

/**
 * Asks Stripe for every refund of an intent and brings the books forward; first what the intent itself says, for what goes back has come in
 * before. `refund` is one that is known to be there, also where Stripe's list does not show it yet or there is none. Answers the payment, `null` for an intent that is not ours.
 */
export async function applyRefunds({
  req,
  intentId,
  refund: known,
}: {
  req: PayloadRequest
  intentId: string
  refund?: Stripe.Refund | undefined
}): Promise<{ paymentId: string | null; refunds: Stripe.Refund[] }> {
  const { paymentId } = await applyIntent({ req, intent: await fetchIntent({ id: intentId }) })
  if (!paymentId) return { paymentId, refunds: [] }
  const listed = await listRefunds({ intentId }).catch((error: unknown) => {
    if (known && isRefusal(error) && error.statusCode === 404) return []
    throw error
  })
  const isListed = known === undefined || listed.some(({ id }) => id === known.id)
  const refunds = isListed ? listed : [...listed, known]
  for (const refund of refunds) await applyRefund({ req, refund, paymentId, intentId })
  return { paymentId, refunds }
}

/** Stripe has no more than a few for one payment; this many pages are read, oldest refund first. */
const maxPages = 20

async function listRefunds({ intentId }: { intentId: string }): Promise<Stripe.Refund[]> {
  const refunds: Stripe.Refund[] = []
  for (let page = 0; page < maxPages; page += 1) {
    const last = refunds.at(-1)
    const { data, has_more: hasMore } = await askStripe(async (stripe) =>
      expectObject(
        await stripe.refunds.list({ payment_intent: intentId, limit: 100, ...(last && { starting_after: last.id }) }),
        'list',
      ),
    )
    refunds.push(...data.map((refund) => expectObject(refund, 'refund')))
    if (!hasMore || data.length === 0) break
  }
  return refunds.reverse()
}
