import type { PayloadRequest } from 'payload'
import { createLink } from '../auth/createLink.ts'
import { queueMail } from '../mail/queueMail.ts'
import type { Contact, FoundAccount } from './findOrMakeClient.ts'

/**
 * Mails the owner of an address the link that a project waits for. An account whose address was never proven is nobody's yet: its link
 * sets a password, voiding whatever a stranger may have set before; an owner who is known only confirms.
 */
export async function mailProjectLink({
  req,
  account,
  project,
  contact,
}: {
  req: PayloadRequest
  account: Omit<FoundAccount, 'role' | 'status'>
  project: { id: string; name: string }
  contact: Contact
}): Promise<void> {
  const { email, firstName } = account
  const purpose = account.isProven ? 'confirm_project' : 'set_password'
  const { email: _, ...person } = contact
  const authTokenId = await createLink({ req, purpose, user: account, projectId: project.id, contact: person })
  const path = account.isProven ? '/confirm-project' : '/set-password'
  await queueMail({
    req,
    mail: {
      template: purpose,
      to: email,
      locale: account.locale ?? 'en',
      timezone: account.timezone ?? 'UTC',
      link: { path, authTokenId },
      data: { firstName, projectName: project.name },
    },
  })
}
