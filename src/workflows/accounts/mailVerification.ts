import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { createLink } from '../auth/createLink.ts'
import { mailAddressee } from '../auth/mailAddressee.ts'
import { queueMail } from '../mail/queueMail.ts'

type Reader = Pick<User, 'id' | 'email' | 'firstName' | 'locale' | 'timezone' | 'role'>

/** Mails a link that verifies the account's address, in the request's transaction. Earlier links stay valid. */
export async function mailVerification({ req, user }: { req: PayloadRequest; user: Reader }): Promise<void> {
  const authTokenId = await createLink({ req, purpose: 'verify_email', user })
  await queueMail({
    req,
    mail: {
      ...mailAddressee(user),
      kind: 'verify_email',
      data: { firstName: user.firstName },
      link: { path: '/verify-email', authTokenId },
    },
  })
}
