import Stripe from 'stripe'

/** How old the signature's time may be. */
const toleranceSeconds = 300

/**
 * The event, where one of the secrets made the signature over exactly these bytes within the last five minutes; otherwise undefined. Several
 * secrets are valid at once while one is being replaced.
 */
export function verifyWebhook({
  body,
  signature,
  secrets,
}: {
  /** Raw, as it came. */
  body: Uint8Array
  signature: string
  secrets: readonly string[]
}): Stripe.Event | undefined {
  for (const secret of secrets) {
    try {
      return Stripe.webhooks.constructEvent(Buffer.from(body), signature, secret, toleranceSeconds)
    } catch {
      // Not of this secret, too old, or no event at all: the next secret decides.
    }
  }
  return undefined
}
