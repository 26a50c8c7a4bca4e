import Stripe from 'stripe'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'

/** The Stripe API version that this code is written for, whatever the account's default is. */
export const stripeApiVersion = '2026-10-28.endive'

/** How long one attempt may take. Two attempts and the pause between them fit within `callStripe`'s deadline. */
const timeoutMs = 3500

let client: Stripe | undefined

/** Stripe's SDK for the configured account and host. Throws 503 `payments_not_configured` if none is configured. */
export function stripeClient(): Stripe {
  if (!env.stripe) throw fail('payments_not_configured')
  client ??= new Stripe(env.stripe.secretKey, {
    apiVersion: stripeApiVersion,
    timeout: timeoutMs,
    maxNetworkRetries: 1,
    telemetry: false,
    ...hostOf(env.stripe.apiBase),
  })
  return client
}

function hostOf(apiBase: string | undefined): { host: string; port: string; protocol: 'http' | 'https' } | undefined {
  if (apiBase === undefined) return undefined
  const { hostname, port, protocol } = new URL(apiBase)
  const isHttp = protocol === 'http:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port || (isHttp ? '80' : '443'),
    protocol: isHttp ? 'http' : 'https',
  }
}
