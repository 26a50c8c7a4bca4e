import type { Pool } from 'pg'
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'

/** How often something may be tried: `points` in `seconds`, by address, by account, or both where both are given. */
export const rateLimits = {
  login: { points: 10, seconds: 60 },
  loginAccount: { points: 10, seconds: 15 * 60 },
  register: { points: 20, seconds: 60 * 60 },
  auth: { points: 60, seconds: 60 },
  mail: { points: 5, seconds: 15 * 60 },
  submit: { points: 20, seconds: 60 * 60 },
  verify: { points: 20, seconds: 60 },
  sign: { points: 20, seconds: 60 },
  pay: { points: 30, seconds: 60 },
} as const

export type RateLimit = keyof typeof rateLimits

const limiters = new Map<RateLimit, RateLimiterPostgres>()

/**
 * Counts one try in Postgres, so that all replicas count together. Answers the seconds to wait when there were too many, else 0.
 * The table `rate_limits` is made by a migration.
 */
export async function countTry({ pool, limit, key }: { pool: Pool; limit: RateLimit; key: string }): Promise<number> {
  try {
    await limiterFor({ pool, limit }).consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    const { msBeforeNext } = refusal as RateLimiterRes // the library rejects with this when the limit is reached
    return Math.max(1, Math.ceil(msBeforeNext / 1000))
  }
}

function limiterFor({ pool, limit }: { pool: Pool; limit: RateLimit }): RateLimiterPostgres {
  const known = limiters.get(limit)
  if (known) return known
  const { points, seconds } = rateLimits[limit]
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: limit,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  })
  limiters.set(limit, limiter)
  return limiter
}
