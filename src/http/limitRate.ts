import type { PayloadRequest } from 'payload'
import { keyOf } from '../access/keyOf.ts'
import { isUnlimited } from '../adapters/isUnlimited.ts'
import { networkOf } from '../adapters/networkOf.ts'
import { countTry, rateLimits, siteFactor, uncountTry, type Count, type RateLimit } from '../adapters/rateLimits.ts'
import { fail } from '../errors.ts'
import { addAnswerHeader } from './addAnswerHeader.ts'
import { clientOf } from '../workflows/request/clientOf.ts'

type Limited = {
  req: Pick<PayloadRequest, 'headers' | 'payload' | 'responseHeaders'>
  limit: RateLimit
  /** Counted instead of the caller's network: an account, an email. */
  key?: string
  /** Counts `key` separately for each network. */
  perNetwork?: boolean
}

/**
 * Counts this request and throws `rate_limited` with the seconds to wait after too many from its network, or for `key`.
 * The answer says what its network has left.
 */
export async function limitRate({ req, limit, ...of }: Limited): Promise<void> {
  if (isUnlimited(clientOf(req).address)) return
  for (const counted of countedAs({ req, ...of })) {
    const count = await countTry({ pool: req.payload.db.pool, limit, ...counted })
    const { seconds } = count
    if (of.key === undefined) sayWhatIsLeft({ req, limit, isSite: counted.isSite, count })
    if (seconds > 0) throw fail('rate_limited', { retryAfterSeconds: seconds }, seconds)
  }
}

/** Counts the request of a program, by its key. */
export async function limitKey(req: Limited['req'] & Pick<PayloadRequest, 'user'>): Promise<void> {
  const key = keyOf(req.user)
  if (key) await limitRate({ req, limit: 'apiKey', key: key.id })
}

/** Reverses a count of `limitRate`: a successful sign-in was no guess. */
export async function unlimitRate({ req, limit, ...of }: Limited): Promise<void> {
  if (isUnlimited(clientOf(req).address)) return
  for (const counted of countedAs({ req, ...of })) await uncountTry({ pool: req.payload.db.pool, limit, ...counted })
}

type SayWhatIsLeftArgs = Pick<Limited, 'req' | 'limit'> & { isSite: boolean; count: Count }

/** As draft-ietf-httpapi-ratelimit-headers-10 has it: quota `q` in a window of `w` seconds, `r` left, reset in `t`. */
function sayWhatIsLeft({ req, limit, isSite, count }: SayWhatIsLeftArgs): void {
  const { points, seconds: window } = rateLimits[limit]
  const quota = isSite ? points * siteFactor : points
  const name = isSite ? `"${limit}-site"` : `"${limit}"`
  const left = Math.max(0, quota - count.tries)
  addAnswerHeader({ req, name: 'RateLimit-Policy', value: `${name};q=${quota};w=${window}` })
  addAnswerHeader({ req, name: 'RateLimit', value: `${name};r=${left};t=${count.resetSeconds}` })
}

function countedAs({ req, key, perNetwork = key === undefined }: Omit<Limited, 'limit'>) {
  if (!perNetwork) return [{ key: key ?? '', isSite: false }]
  const { block, site } = networkOf(clientOf(req).address)
  const within = (network: string) => (key === undefined ? network : `${key} ${network}`)
  return [{ key: within(block), isSite: false }, ...(site === null ? [] : [{ key: within(site), isSite: true }])]
}
