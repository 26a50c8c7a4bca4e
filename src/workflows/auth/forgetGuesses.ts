import type { PayloadRequest } from 'payload'
import { networkOf } from '../../adapters/networkOf.ts'
import { forgetTries } from '../../adapters/rateLimits.ts'
import { clientOf } from '../shared/clientOf.ts'

/** Forgets what was guessed at an account, from everywhere and from the caller's network: the owner has come with the proof of a mail. */
export async function forgetGuesses({ req, email }: { req: PayloadRequest; email: string }): Promise<void> {
  const { pool } = req.payload.db
  const { block } = networkOf(clientOf(req).address)
  await forgetTries({ pool, limit: 'loginAnywhere', key: email })
  await forgetTries({ pool, limit: 'loginPace', key: email })
  await forgetTries({ pool, limit: 'loginAccount', key: `${email} ${block}` })
}
