import type { PayloadRequest } from 'payload'
import { isUnlimited } from '../../src/adapters/isUnlimited.ts'
import { countTry, rateLimits, uncountTry } from '../../src/adapters/rateLimits.ts'
import { guessDelaySeconds } from '../../src/domain/accounts/guessDelaySeconds.ts'
import { fail } from '../../src/errors.ts'
import { isKnownNetwork } from '../../src/workflows/auth/isKnownNetwork.ts'
import { clientOf } from '../../src/workflows/request/clientOf.ts'

/**
 * Slows down distributed guesses at one account. After twenty in an hour one passes at a time, and the next waits up to
 * half a minute (429 with the seconds). No one is locked out for good, and a network that the account used before never
 * waits.
 */
export async function paceGuesses({ req, account }: { req: PayloadRequest; account: string }): Promise<void> {
  if (isUnlimited(clientOf(req).address)) return
  const guesses = { pool: req.payload.db.pool, limit: 'loginAnywhere', key: account } as const
  const { tries } = await countTry(guesses)
  const forSeconds = guessDelaySeconds(tries - rateLimits.loginAnywhere.points)
  if (forSeconds === 0 || (await isKnownNetwork({ req, email: account }))) return
  const { seconds } = await countTry({ ...guesses, limit: 'loginPace', forSeconds })
  if (seconds === 0) return
  // A request that is refused is no guess.
  await uncountTry(guesses)
  throw fail('rate_limited', { retryAfterSeconds: seconds }, seconds)
}
