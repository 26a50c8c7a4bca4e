import { test } from '@jest/globals'
import Stripe from 'stripe'
import { startStripeDouble, type StripeDouble } from './startStripeDouble.ts'
import { apiVersion } from './world.ts'

/** Stripe's real test mode, where the environment names a key of it. */
const testKey = process.env['STRIPE_TEST_KEY'] ?? ''
export const isRealStripe = testKey !== ''

export type StripeUnderTest = {
  /** The platform's environment. */
  env: Record<string, string>
  /** The official SDK on the same account, for what a test looks up or does behind the platform's back. */
  sdk: Stripe
  /** Undefined at the real Stripe. */
  double: StripeDouble | undefined
  /** The card form in the browser: pays with that test card, and answers what became of the intent. */
  payInBrowser: (intentId: string, card?: string) => Promise<Stripe.PaymentIntent>
  stop: () => Promise<void>
}

/**
 * The Stripe that card payment tests speak to: our stand-in, or Stripe's test mode where `STRIPE_TEST_KEY` holds a
 * secret key of it. Stripe reaches no webhook on a test's machine, so with it only what confirmations and the
 * reconciliation find is seen.
 */
export async function startStripe(): Promise<StripeUnderTest> {
  if (isRealStripe) return realStripe()
  const double = await startStripeDouble()
  const { hostname, port } = new URL(double.url)
  const sdk = new Stripe(double.env['STRIPE_SECRET_KEY'] ?? '', {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
  })
  return { env: double.env, sdk, double, payInBrowser: browserOf(sdk), stop: double.stop }
}

/** A test of what only the stand-in can be made to do. With a real Stripe it is skipped, and its name is printed. */
export function scriptedTest(
  name: string,
  work: (double: StripeDouble) => Promise<void>,
  stripe: () => StripeUnderTest,
  timeout?: number,
): void {
  if (isRealStripe) {
    process.stderr.write(`SKIPPED with STRIPE_TEST_KEY, for it needs the stand-in: ${name}\n`)
    // oxlint-disable-next-line jest/no-disabled-tests -- it cannot run there, and says so.
    test.skip(name, () => undefined)
    return
  }
  const run = async () => {
    const { double } = stripe()
    if (!double) throw new Error('There is no stand-in.')
    await work(double)
  }
  test(name, run, timeout)
}

function realStripe(): StripeUnderTest {
  if (!testKey.startsWith('sk_test_') && !testKey.startsWith('rk_test_')) {
    throw new Error('STRIPE_TEST_KEY must be a secret key of the test mode (sk_test_…).')
  }
  const sdk = new Stripe(testKey, { apiVersion, telemetry: false })
  return {
    env: {
      STRIPE_SECRET_KEY: testKey,
      STRIPE_PUBLISHABLE_KEY: process.env['STRIPE_TEST_PUBLISHABLE_KEY'] ?? 'pk_test_notNeededByTheseTests',
      STRIPE_WEBHOOK_SECRET: 'whsec_notNeededByTheseTests',
    },
    sdk,
    double: undefined,
    payInBrowser: browserOf(sdk),
    stop: () => Promise.resolve(),
  }
}

function browserOf(sdk: Stripe): StripeUnderTest['payInBrowser'] {
  return async (intentId, card = 'pm_card_visa') => {
    try {
      const params = { payment_method: card, return_url: 'https://client.example/paid', use_stripe_sdk: true }
      return await sdk.paymentIntents.confirm(intentId, params)
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeCardError)) throw error
      return sdk.paymentIntents.retrieve(intentId)
    }
  }
}
