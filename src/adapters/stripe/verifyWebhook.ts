import Stripe from 'stripe'

/** The maximum age of a signature. */
const toleranceSeconds = 300

type VerifyWebhookArgs = {
  /** Raw, as received. */
  body: Uint8Array
  signature: string
  secrets: readonly string[]
}

/**
 * Whether one of the secrets signed exactly these bytes within the last five minutes. Several secrets are valid while
 * one is being replaced.
 */
export function verifyWebhook({ body, signature, secrets }: VerifyWebhookArgs): boolean {
  return secrets.some((secret) => isSignedBy({ body, signature, secret }))
}

function isSignedBy({ body, signature, secret }: { body: Uint8Array; signature: string; secret: string }): boolean {
  try {
    // `constructEvent` would also parse the body, and errors of parsing are handled elsewhere.
    return Stripe.webhooks.signature?.verifyHeader(Buffer.from(body), signature, secret, toleranceSeconds) === true
  } catch {
    // Not signed with this secret, or too old: try the next secret.
    return false
  }
}
