import type { PayloadRequest } from 'payload'
import { hashPassword } from '../../adapters/passwords.ts'
import { normalizePassword } from '../../domain/accounts/passwords.ts'
import type { User } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { createAccount, type Person } from '../auth/createAccount.ts'
import { requireFreeAddress } from '../auth/requireFreeAddress.ts'
import { readUser } from '../request/readUser.ts'
import { mailVerification } from './mailVerification.ts'
import { refuseGuessable } from './refuseGuessable.ts'
import { startSession, type Tokens } from '../auth/startSession.ts'

/**
 * Creates a new client's account, signed in, and mails a link to verify the address. Of two registrations of one
 * address exactly one wins; the other gets 409 `email_taken`. Until the address is verified, the reader of its mail can
 * take the account over (`resetPassword`).
 */
export async function register({
  req,
  password,
  ...person
}: { req: PayloadRequest; password: string } & Person): Promise<{ user: User } & Tokens> {
  await refuseGuessable({ req, password, owner: person })
  await requireFreeAddress({ req, email: person.email })
  const hashed = await hashPassword(normalizePassword(password))
  return inTransaction({
    req,
    work: async () => {
      const userId = await createAccount({ req, person, password: hashed })
      const user = await readUser({ req, id: userId })
      await mailVerification({ req, user })
      return { user, ...(await startSession({ req, userId })) }
    },
  })
}
