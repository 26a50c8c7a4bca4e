import Stripe from 'stripe'

/** How old the signature's time may be. */
const toleranceSeconds = 300

/**
 * Whether one of the secrets made the signature over exactly these bytes within the last five minutes. Several secrets are valid at once while
 * one is being replaced.
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
}): boolean {
  return secrets.some((secret) => isSignedBy({ body, signature, secret }))
}

function isSignedBy({ body, signature, secret }: { body: Uint8Array; signature: string; secret: string }): boolean {
  try {
    // `constructEvent` would parse the body too, and what is wrong with that is another matter.
    return Stripe.webhooks.signature?.verifyHeader(Buffer.from(body), signature, secret, toleranceSeconds) === true
  } catch {
    // Not of this secret, or too old: the next secret decides.
    return false
  }
}
