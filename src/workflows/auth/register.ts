import type { PayloadRequest } from 'payload'
import { hashPassword } from '../../adapters/passwords.ts'
import { normalizePassword } from '../../domain/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { createAccount, type Person } from './createAccount.ts'
import { createLink } from './createLink.ts'
import { readUser } from './readUser.ts'
import { startSession, type Tokens } from './startSession.ts'

/**
 * A new client's account, signed in, with the mail that lets him prove his address. Of two registrations of one address exactly one wins;
 * the other gets 409 `email_taken`. Until the address is proven the account is nobody's: whoever reads its mail can take it over
 * (`resetPassword`).
 */
export async function register({
  req,
  password,
  ...person
}: { req: PayloadRequest; password: string } & Person): Promise<{ user: User } & Tokens> {
  const taken = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { email: { equals: person.email } },
    req,
  })
  if (taken) throw fail('email_taken')
  const hashed = await hashPassword(normalizePassword(password))
  return inTransaction({
    req,
    work: async () => {
      const userId = await createAccount({ req, person, password: hashed })
      await queueMail({
        req,
        mail: {
          template: 'verify_email',
          to: person.email,
          timezone: person.timezone ?? 'UTC',
          data: { firstName: person.firstName },
          link: {
            path: '/verify-email',
            authTokenId: await createLink({ req, purpose: 'verify_email', user: { id: userId, email: person.email } }),
          },
        },
      })
      const tokens = await startSession({ req, userId })
      return { user: await readUser({ req, id: userId }), ...tokens }
    },
  })
}
