import type { PayloadRequest } from 'payload'
import { networkOf } from '../../adapters/networkOf.ts'
import { forgetTries } from '../../adapters/rateLimits.ts'
import { clientOf } from '../request/clientOf.ts'

/**
 * Forgets failed guesses at an account, from everywhere and from the caller's network, because the owner has proved
 * access to the mailbox.
 */
export async function forgetGuesses({ req, email }: { req: PayloadRequest; email: string }): Promise<void> {
  const { pool } = req.payload.db
  const { block } = networkOf(clientOf(req).address)
  await forgetTries({ pool, limit: 'loginAnywhere', key: email })
  await forgetTries({ pool, limit: 'loginPace', key: email })
  await forgetTries({ pool, limit: 'loginAccount', key: `${email} ${block}` })
}
