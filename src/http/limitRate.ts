import type { PayloadRequest } from 'payload'
import { isUnlimited } from '../adapters/isUnlimited.ts'
import { networkOf } from '../adapters/networkOf.ts'
import { countTry, uncountTry, type RateLimit } from '../adapters/rateLimits.ts'
import { fail } from '../errors.ts'
import { clientOf } from '../workflows/request/clientOf.ts'

type Limited = {
  req: Pick<PayloadRequest, 'headers' | 'payload'>
  limit: RateLimit
  /** Counted instead of the caller's network: an account, an email. */
  key?: string
  /** Counts `key` separately for each network. */
  perNetwork?: boolean
}

/**
 * Counts this request and throws `rate_limited` with the seconds to wait after too many from its network, or for `key`.
 */
export async function limitRate({ req, limit, ...of }: Limited): Promise<void> {
  if (isUnlimited(clientOf(req).address)) return
  for (const counted of countedAs({ req, ...of })) {
    const { seconds } = await countTry({ pool: req.payload.db.pool, limit, ...counted })
    if (seconds > 0) throw fail('rate_limited', { retryAfterSeconds: seconds }, seconds)
  }
}

/** Reverses a count of `limitRate`: a successful sign-in was no guess. */
export async function unlimitRate({ req, limit, ...of }: Limited): Promise<void> {
  if (isUnlimited(clientOf(req).address)) return
  for (const counted of countedAs({ req, ...of })) await uncountTry({ pool: req.payload.db.pool, limit, ...counted })
}

function countedAs({ req, key, perNetwork = key === undefined }: Omit<Limited, 'limit'>) {
  if (!perNetwork) return [{ key: key ?? '', isSite: false }]
  const { block, site } = networkOf(clientOf(req).address)
  const within = (network: string) => (key === undefined ? network : `${key} ${network}`)
  return [{ key: within(block), isSite: false }, ...(site === null ? [] : [{ key: within(site), isSite: true }])]
}
