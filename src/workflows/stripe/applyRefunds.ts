import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { callStripe, isRefusal } from '../../adapters/stripe/callStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { applyIntent } from './applyIntent.ts'
import { applyRefund } from './applyRefund.ts'
import { fetchIntent } from './fetchIntent.ts'

type ApplyRefundsArgs = { req: PayloadRequest; intentId: string; refund?: Stripe.Refund | undefined }

/**
 * Fetches every refund of an intent from Stripe and brings the books forward. The intent comes first, because refunded
 * money was received before. `refund` is one known to exist, even if Stripe's list does not show it yet or there is no
 * list. Returns the payment, or `null` for an intent that is not ours.
 */
export async function applyRefunds({
  req,
  intentId,
  refund: known,
}: ApplyRefundsArgs): Promise<{ paymentId: string | null; refunds: Stripe.Refund[] }> {
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

/** A payment has only a few refunds. At most this many pages are read, oldest refund first. */
const maxPages = 20

async function listRefunds({ intentId }: { intentId: string }): Promise<Stripe.Refund[]> {
  const refunds: Stripe.Refund[] = []
  for (let page = 0; page < maxPages; page += 1) {
    const last = refunds.at(-1)
    const { data, has_more: hasMore } = await callStripe(async (stripe) =>
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
