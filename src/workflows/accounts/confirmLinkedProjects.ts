import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { confirmProject } from '../projects/confirmProject.ts'
import { createLink } from '../auth/createLink.ts'
import { mailAddressee } from '../auth/mailAddressee.ts'

/**
 * A stranger who submits under someone's address must not decide how many mails that person gets. The rest wait in the
 * account.
 */
const mostMails = 5

type ConfirmLinkedProjectsArgs = { req: PayloadRequest; user: User; projectId: string | null }

/**
 * Confirms the project that a first password's link was mailed for. The owner's other pending projects (the newest five
 * at least) each get a link: none becomes visible without the owner's consent. Runs in the transaction that uses the
 * link.
 */
export async function confirmLinkedProjects({ req, user, projectId }: ConfirmLinkedProjectsArgs): Promise<void> {
  if (projectId !== null) await confirmProject({ req, projectId })
  // An admin owns no projects, whatever address a stranger entered.
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
        ...mailAddressee(user),
        kind: 'confirm_project',
        data: { firstName: user.firstName, projectName: project.name },
        link: { path: '/confirm-project', authTokenId },
      },
    })
  }
}
