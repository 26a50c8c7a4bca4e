import Stripe from 'stripe'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'

/** The version of Stripe's API that this code is written for, whatever the account's default is. */
export const stripeApiVersion = '2026-10-28.endive'

/** How long one try of a request may take; two of them and the wait between are within `askStripe`'s deadline. */
const timeoutMs = 3500

let client: Stripe | undefined

/** Stripe's SDK for the configured account and host. Throws 503 `payments_not_configured` where there is none. */
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
