import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { isKeptFailure, isRefusal, type StripeRefusal } from '../../adapters/stripe/callStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'
import { fail, PlatformError } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import type { Operation } from '../stripe/operations.ts'
import { runOperation } from '../stripe/runOperation.ts'

/**
 * Stripe asks the bank meanwhile, so an attempt may take twice as long as other requests. The SDK does not retry it.
 */
const patience = { timeout: 7500, maxNetworkRetries: 0 }

type ConfirmAttemptArgs = { req: PayloadRequest; payment: Payment; attempt: Operation }

/**
 * Has Stripe charge the card of an attempt. Returns the intent as it is afterwards, or the reason for the failure. 503
 * with `status: processing` when the outcome is unknown.
 */
export async function confirmAttempt({
  req,
  payment,
  attempt: { subject, params },
}: ConfirmAttemptArgs): Promise<
  { intent: Stripe.PaymentIntent; refusal?: never } | { intent?: never; refusal: StripeRefusal }
> {
  const id = String(params['intent'])
  try {
    const { result, isRepeat } = await runOperation<Stripe.PaymentIntent>({
      req,
      operation: { subject, kind: 'intent.confirm', payment: payment.id, params },
      ask: async ({ stripe, params: frozen, options }) => {
        const method = String(frozen['payment_method'])
        const asked = { payment_method: method, use_stripe_sdk: true, expand: ['latest_charge'] }
        return expectIntent(await stripe.paymentIntents.confirm(id, asked, { ...options, ...patience }))
      },
      read: async () => fetchIntent({ id }),
      find: async () => {
        const intent = await fetchIntent({ id })
        return intent.status === 'succeeded' || intent.status === 'processing' ? intent : undefined
      },
    })
    return { intent: isRepeat ? await fetchIntent({ id }) : result }
  } catch (error) {
    if (isRefusal(error)) return { refusal: error }
    const isUnknown = error instanceof PlatformError && error.code === 'unavailable' && !isKeptFailure(error)
    throw isUnknown ? fail('unavailable', { status: 'processing' }) : error
  }
}
