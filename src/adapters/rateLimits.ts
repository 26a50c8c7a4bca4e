import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { sha256Hex } from '../lib/sha256Hex.ts'

/**
 * How often something may be tried: `points` in `seconds`, by network, by account, or both. `docs/authentication.md`
 * has the table.
 */
export const rateLimits = {
  login: { points: 10, seconds: 60 },
  /** Of one account from one network, or from one device that it knows. */
  loginAccount: { points: 10, seconds: 5 * 60 },
  /** Of one account from anywhere else: above this, guesses are slowed down. */
  loginAnywhere: { points: 20, seconds: 60 * 60 },
  /** One slowed guess at a time; each says how long. */
  loginPace: { points: 1, seconds: 30 },
  /** Guesses at the current password from a signed-in session. */
  changePassword: { points: 10, seconds: 15 * 60 },
  /** Requests with one key of a program. */
  apiKey: { points: 600, seconds: 60 },
  /** Mails to an address that an account would like to have. */
  changeEmail: { points: 5, seconds: 60 * 60 },
  /** Test mails of an admin to themselves. */
  testMail: { points: 10, seconds: 60 * 60 },
  /** Mails about changed passwords to an address that nobody has proven. */
  passwordChangedMail: { points: 3, seconds: 60 * 60 },
  register: { points: 20, seconds: 60 * 60 },
  auth: { points: 60, seconds: 60 },
  submit: { points: 20, seconds: 60 * 60 },
  submitEmail: { points: 10, seconds: 60 * 60 },
  verify: { points: 20, seconds: 60 },
  sign: { points: 20, seconds: 60 },
  pay: { points: 30, seconds: 60 },
  /** Archives of one's own data. */
  export: { points: 5, seconds: 60 * 60 },
  upload: { points: 120, seconds: 60 },
  /** Pages of the panel that a stranger may see, from one address. */
  panelEntry: { points: 120, seconds: 60 },
  /** Pages of the panel, by account. */
  panelPage: { points: 600, seconds: 60 },
  /** Calls of the panel while an admin types and clicks, by account, and from one address. */
  panelCall: { points: 600, seconds: 60 },
  panelCallAddress: { points: 3000, seconds: 60 },
} as const

export type RateLimit = keyof typeof rateLimits

/** How many times the limit of a /64 holds for the /56 around it. */
export const siteFactor = 4

type Counted = {
  pool: Pool
  limit: RateLimit
  key: string
  /** For an IPv6 site: counted apart, and `siteFactor` times as often. */
  isSite?: boolean
}

/** `tries` so far, this one included; `seconds` to wait where they were too many, else 0; when they are forgotten. */
export type Count = { tries: number; seconds: number; resetSeconds: number }

const limiters = new Map<string, RateLimiterPostgres>()

/**
 * Counts one try in Postgres, so that all replicas count together. The table `rate_limits` is made by a migration.
 * `forSeconds` is how long a first try is remembered, where that differs from time to time.
 */
export async function countTry({ key, forSeconds, ...of }: Counted & { forSeconds?: number }): Promise<Count> {
  const options = forSeconds === undefined ? {} : { customDuration: forSeconds }
  try {
    const { consumedPoints, msBeforeNext } = await limiterFor(of).consume(storedKey(key), 1, options)
    return { tries: consumedPoints, seconds: 0, resetSeconds: Math.ceil(msBeforeNext / 1000) }
  } catch (refusal) {
    // The library rejects with this when the limit is reached.
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    return { tries: refusal.consumedPoints, seconds, resetSeconds: seconds }
  }
}

/** Takes one counted try back, for what turned out to be no guess. */
export async function uncountTry({ key, ...of }: Counted): Promise<void> {
  await limiterFor(of).reward(storedKey(key))
}

/** Forgets all tries. */
export async function forgetTries({ key, ...of }: Counted): Promise<void> {
  await limiterFor(of).delete(storedKey(key))
}

/** Keys are stored as hashes: of one length, and without network or email addresses in the table. */
function storedKey(key: string): string {
  return sha256Hex(key).slice(0, 32)
}

function limiterFor({ pool, limit, isSite = false }: Omit<Counted, 'key'>): RateLimiterPostgres {
  const keyPrefix = isSite ? `${limit}Site` : limit
  const known = limiters.get(keyPrefix)
  if (known) return known
  const { points, seconds } = rateLimits[limit]
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points: isSite ? points * siteFactor : points,
    duration: seconds,
    clearExpiredByTimeout: false,
  })
  limiters.set(keyPrefix, limiter)
  return limiter
}
