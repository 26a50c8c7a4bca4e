import type { PayloadRequest } from 'payload'
import { normalizeEmail } from '../../src/domain/accounts/emailAddress.ts'
import { limitRate, unlimitRate } from '../../src/http/limitRate.ts'
import type { User } from '../../src/payload-types.ts'
import { knownDeviceOf } from '../../src/workflows/auth/knownDeviceOf.ts'
import { signIn } from '../../src/workflows/auth/signIn.ts'
import type { Tokens } from '../../src/workflows/auth/startSession.ts'
import { paceGuesses } from './paceGuesses.ts'

type SignInLimitedArgs = { req: PayloadRequest; email: string; password: string }

/**
 * A sign-in whose guesses are counted: few for one account from one network, and slowed down from everywhere together.
 * A device that has signed in before is counted separately, so a stranger's guesses never lock the owner out. A success
 * is not counted.
 */
export async function signInLimited({ req, email, password }: SignInLimitedArgs): Promise<{ user: User } & Tokens> {
  const account = normalizeEmail(email)
  const device = await knownDeviceOf({ req, email: account })
  const from = device === null ? { key: account, perNetwork: true } : { key: `${account} ${device}` }
  await limitRate({ req, limit: 'loginAccount', ...from })
  if (device === null) await paceGuesses({ req, account })
  const result = await signIn({ req, email, password })
  await unlimitRate({ req, limit: 'loginAccount', ...from })
  if (device === null) await unlimitRate({ req, limit: 'loginAnywhere', key: account })
  return result
}
