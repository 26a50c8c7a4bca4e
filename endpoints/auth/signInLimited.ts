import type { PayloadRequest } from 'payload'
import { normalizeEmail } from '../../src/domain/emailAddress.ts'
import { limitRate, unlimitRate } from '../../src/http/limitRate.ts'
import type { User } from '../../src/payload-types.ts'
import { signIn } from '../../src/workflows/auth/signIn.ts'
import type { Tokens } from '../../src/workflows/auth/startSession.ts'
import { clientOf } from '../../src/workflows/shared/clientOf.ts'

/**
 * A sign-in whose guesses are counted: few for one account from one address, more for one account from anywhere, so that many machines
 * cannot share the guessing and one cannot keep the owner out. A success is not counted.
 */
export async function signInLimited({
  req,
  email,
  password,
}: {
  req: PayloadRequest
  email: string
  password: string
}): Promise<{ user: User } & Tokens> {
  const account = normalizeEmail(email)
  const here = `${account} ${clientOf(req).address ?? ''}`
  await limitRate({ req, limit: 'loginAccount', key: here })
  await limitRate({ req, limit: 'loginAnywhere', key: account })
  const result = await signIn({ req, email, password })
  await unlimitRate({ req, limit: 'loginAccount', key: here })
  await unlimitRate({ req, limit: 'loginAnywhere', key: account })
  return result
}
