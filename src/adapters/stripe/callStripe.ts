import Stripe from 'stripe'
import { fail, PlatformError } from '../../errors.ts'
import { logger } from '../logger.ts'
import { stripeClient } from './stripeClient.ts'

/** All attempts of one request together take no longer than this. */
const deadlineMs = 8000

/**
 * Calls Stripe. A definite refusal is thrown as the SDK threw it (`StripeCardError`, `StripeInvalidRequestError`).
 * Every error that leaves the outcome open is 503 `unavailable` within seconds: no connection, no answer in time, 5xx,
 * a body that is not Stripe's JSON, too many requests, a repeat while the first still runs. So is a key that Stripe
 * does not accept.
 */
export async function callStripe<Result>(work: (stripe: Stripe) => Promise<Result>): Promise<Result> {
  const stripe = stripeClient()
  try {
    return await withDeadline(work(stripe))
  } catch (error) {
    if (error instanceof PlatformError || isRefusal(error)) throw error
    report(error)
    const unavailable = fail('unavailable')
    if (isReplayedFailure(error)) keptFailures.add(unavailable)
    throw unavailable
  }
}

const keptFailures = new WeakSet<PlatformError>()

/**
 * Whether a 503 is a Stripe error that is stored with the idempotency key: the key gets that answer for a day, whether
 * or not the request took effect (docs.stripe.com/api/idempotent_requests).
 */
export function isKeptFailure(error: unknown): boolean {
  return error instanceof PlatformError && keptFailures.has(error)
}

function isReplayedFailure(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeAPIError && error.headers?.['idempotent-replayed'] === 'true'
}

/** A refusal by Stripe: nothing was done, and the same request would be refused again. */
export type StripeRefusal =
  InstanceType<typeof Stripe.errors.StripeCardError> | InstanceType<typeof Stripe.errors.StripeInvalidRequestError>

/** Whether Stripe definitely refused. */
export function isRefusal(error: unknown): error is StripeRefusal {
  if (error instanceof Stripe.errors.StripeCardError) return true
  return error instanceof Stripe.errors.StripeInvalidRequestError && !passing.has(error.code ?? '')
}

/** Whether the card was declined. */
export function isDecline(error: StripeRefusal): boolean {
  return error instanceof Stripe.errors.StripeCardError
}

/** Whether Stripe does not have the object. `param` narrows it to one of several ids. */
export function isMissing(error: unknown, param?: string): boolean {
  return isRefusal(error) && error.code === 'resource_missing' && (param === undefined || error.param === param)
}

/** Temporary refusals (docs.stripe.com/error-codes). */
const passing = new Set(['idempotency_key_in_use', 'lock_timeout', 'rate_limit', 'api_key_expired'])

async function withDeadline<Result>(pending: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Stripe did not answer in time.')), deadlineMs)
  })
  try {
    return await Promise.race([pending, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The SDK's errors carry headers and parameters, so only their names are logged. */
function report(error: unknown): void {
  if (!(error instanceof Stripe.errors.StripeError)) {
    logger.error({ err: error }, 'stripe: no usable answer')
    return
  }
  const { type, code, statusCode, requestId, message } = error
  const isOurFault =
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError ||
    error instanceof Stripe.errors.StripeIdempotencyError
  const line = { type, code, statusCode, stripeRequestId: requestId, ...(!isOurFault && { reason: message }) }
  logger[isOurFault ? 'error' : 'warn'](line, isOurFault ? 'stripe: refuses our key or request' : 'stripe: unavailable')
}
