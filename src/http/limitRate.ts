import type { PayloadRequest } from 'payload'
import { countTry, uncountTry, type RateLimit } from '../adapters/rateLimits.ts'
import { env } from '../env.ts'
import { fail } from '../errors.ts'
import { clientOf } from '../workflows/shared/clientOf.ts'

/** Counts this request and throws `rate_limited` with the seconds to wait when there were too many from its address, or for `key`. */
export async function limitRate({
  req,
  limit,
  key,
}: {
  req: Pick<PayloadRequest, 'headers' | 'payload'>
  limit: RateLimit
  /** What is counted instead of the address: an account, an email. */
  key?: string
}): Promise<void> {
  const { address } = clientOf(req)
  if (isUnlimited(address)) return
  const seconds = await countTry({ pool: req.payload.db.pool, limit, key: key ?? address ?? 'unknown' })
  if (seconds > 0) throw fail('rate_limited', { retryAfterSeconds: seconds }, seconds)
}

/** Takes back what `limitRate` counted for `key`: a sign-in that succeeded was no guess. */
export async function unlimitRate({
  req,
  limit,
  key,
}: {
  req: PayloadRequest
  limit: RateLimit
  key: string
}): Promise<void> {
  if (isUnlimited(clientOf(req).address)) return
  await uncountTry({ pool: req.payload.db.pool, limit, key })
}

function isUnlimited(address: string | null): boolean {
  return !env.rateLimits && isLoopback(address)
}

function isLoopback(address: string | null): boolean {
  return address === '::1' || address === null || /^(::ffff:)?127\./.test(address)
}
