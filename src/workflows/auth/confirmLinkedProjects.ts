import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { confirmProject } from '../projects/confirmProject.ts'
import { createLink } from './createLink.ts'
import { mailGreeting } from './mailGreeting.ts'

/** Whoever submits in somebody's name does not decide how many mails that somebody gets. The others wait in the account. */
const mostMails = 5

/**
 * The link of a first password confirms the project that it was mailed for. Each other project that waits for this owner gets a link of its
 * own, the newest five at least: none becomes visible without the owner's word. Run in the transaction that uses the link.
 */
export async function confirmLinkedProjects({
  req,
  user,
  projectId,
}: {
  req: PayloadRequest
  user: User
  projectId: string | null
}): Promise<void> {
  if (projectId !== null) await confirmProject({ req, projectId })
  // Nobody's project is an admin's, whatever address a stranger wrote.
  if (user.role !== 'client') return
  const waiting = await sql<{ id: string; name: string }>({
    req,
    text: `SELECT id, name FROM projects
            WHERE client_id = $1 AND confirmed_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM auth_tokens link
                               WHERE link.project_id = projects.id AND link.purpose = 'confirm_project'
                                 AND link.used_at IS NULL AND link.expires_at > $2)
            ORDER BY created_at DESC, id DESC LIMIT ${mostMails}`,
    values: [user.id, now().toISOString()],
  })
  for (const project of waiting) {
    const authTokenId = await createLink({ req, purpose: 'confirm_project', user, projectId: project.id })
    await queueMail({
      req,
      mail: {
        ...mailGreeting(user),
        template: 'confirm_project',
        data: { firstName: user.firstName, projectName: project.name },
        link: { path: '/confirm-project', authTokenId },
      },
    })
  }
}
