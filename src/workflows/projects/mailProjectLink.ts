import type { PayloadRequest } from 'payload'
import { createLink } from '../auth/createLink.ts'
import { queueMail } from '../mail/queueMail.ts'
import type { Contact, FoundAccount } from './findOrMakeClient.ts'

type MailProjectLinkArgs = {
  req: PayloadRequest
  account: Omit<FoundAccount, 'role' | 'status'>
  project: { id: string; name: string }
  contact: Contact
}

/**
 * Mails the owner of an address the link that confirms a project. For an account whose address was never verified, the
 * link also sets a password, which voids one that a stranger may have set. A known owner only confirms.
 */
export async function mailProjectLink({ req, account, project, contact }: MailProjectLinkArgs): Promise<void> {
  const { email, firstName } = account
  const purpose = account.isProven ? 'confirm_project' : 'set_password'
  const { email: _, ...person } = contact
  const authTokenId = await createLink({ req, purpose, user: account, projectId: project.id, contact: person })
  const path = account.isProven ? '/confirm-project' : '/set-password'
  await queueMail({
    req,
    mail: {
      to: email,
      locale: account.locale ?? 'en',
      timezone: account.timezone ?? 'UTC',
      link: { path, authTokenId },
      ...(account.isProven
        ? { kind: 'confirm_project', data: { firstName, projectName: project.name } }
        : { kind: 'set_password', data: { firstName, isInvited: false, projectName: project.name } }),
    },
  })
}
