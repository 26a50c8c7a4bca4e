import type { Pool } from 'pg'
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { sha256Hex } from '../domain/sha256.ts'

/** How often something may be tried: `points` in `seconds`, by address, by account, or both where both are given. */
export const rateLimits = {
  login: { points: 10, seconds: 60 },
  /** Of one account from one address. */
  loginAccount: { points: 10, seconds: 5 * 60 },
  /** Of one account from anywhere: loose and short, so that a stranger can hardly keep its owner out. */
  loginAnywhere: { points: 100, seconds: 5 * 60 },
  /** Guesses at the present password by whoever holds a session. */
  changePassword: { points: 10, seconds: 15 * 60 },
  register: { points: 20, seconds: 60 * 60 },
  auth: { points: 60, seconds: 60 },
  /** Mails that anyone may have sent to one address, from one place and from anywhere. */
  mail: { points: 5, seconds: 15 * 60 },
  mailAnywhere: { points: 20, seconds: 15 * 60 },
  submit: { points: 20, seconds: 60 * 60 },
  submitEmail: { points: 10, seconds: 60 * 60 },
  verify: { points: 20, seconds: 60 },
  sign: { points: 20, seconds: 60 },
  pay: { points: 30, seconds: 60 },
  upload: { points: 120, seconds: 60 },
  /** Pages of the panel that a stranger may see, from one address. */
  panelEntry: { points: 120, seconds: 60 },
  /** Pages of the panel, by account. */
  panelPage: { points: 600, seconds: 60 },
  /** What the panel calls while somebody types and clicks, by account, and from one address. */
  panelCall: { points: 600, seconds: 60 },
  panelCallAddress: { points: 3000, seconds: 60 },
} as const

export type RateLimit = keyof typeof rateLimits

const limiters = new Map<RateLimit, RateLimiterPostgres>()

/**
 * Counts one try in Postgres, so that all replicas count together. Answers the seconds to wait when there were too many, else 0.
 * The table `rate_limits` is made by a migration.
 */
export async function countTry({ pool, limit, key }: { pool: Pool; limit: RateLimit; key: string }): Promise<number> {
  try {
    await limiterFor({ pool, limit }).consume(storedKey(key))
    return 0
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    const { msBeforeNext } = refusal as RateLimiterRes // the library rejects with this when the limit is reached
    return Math.max(1, Math.ceil(msBeforeNext / 1000))
  }
}

/** Takes one counted try back, for what turned out to be no guess. */
export async function uncountTry({ pool, limit, key }: { pool: Pool; limit: RateLimit; key: string }): Promise<void> {
  await limiterFor({ pool, limit }).reward(storedKey(key))
}

/** Keys are kept as hashes: of one length, and no address or email of anybody lies in the table. */
function storedKey(key: string): string {
  return sha256Hex(key).slice(0, 32)
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
