import type { PayloadRequest } from 'payload'
import { isUnlimited } from '../../src/adapters/isUnlimited.ts'
import { countTry, rateLimits, uncountTry } from '../../src/adapters/rateLimits.ts'
import { guessDelaySeconds } from '../../src/domain/guessDelay.ts'
import { fail } from '../../src/errors.ts'
import { isKnownNetwork } from '../../src/workflows/auth/isKnownNetwork.ts'
import { clientOf } from '../../src/workflows/shared/clientOf.ts'

/**
 * Slows down guesses at one account that come from everywhere: after twenty in an hour one is let through at a time, and the next waits up
 * to half a minute (429 with the seconds). Nobody is refused for good, and a network from which the account was used before never waits.
 */
export async function paceGuesses({ req, account }: { req: PayloadRequest; account: string }): Promise<void> {
  if (isUnlimited(clientOf(req).address)) return
  const guesses = { pool: req.payload.db.pool, limit: 'loginAnywhere', key: account } as const
  const { tries } = await countTry(guesses)
  const forSeconds = guessDelaySeconds(tries - rateLimits.loginAnywhere.points)
  if (forSeconds === 0 || (await isKnownNetwork({ req, email: account }))) return
  const { seconds } = await countTry({ ...guesses, limit: 'loginPace', forSeconds })
  if (seconds === 0) return
  // What is not let through is no guess.
  await uncountTry(guesses)
  throw fail('rate_limited', { retryAfterSeconds: seconds }, seconds)
}
