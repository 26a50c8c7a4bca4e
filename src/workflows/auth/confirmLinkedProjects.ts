import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { confirmProject } from '../projects/confirmProject.ts'
import { createLink } from './createLink.ts'
import { mailGreeting } from './mailGreeting.ts'

/**
 * The link of a first password confirms the project that it was mailed for. Where other submissions wait on links that this use voids, each
 * gets a confirmation link of its own, so that no submission is lost and none becomes visible without its owner's word. Run before the
 * links are voided, in the same transaction.
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
  const waiting = await sql<{ id: string; name: string }>({
    req,
    text: `SELECT DISTINCT projects.id, projects.name FROM auth_tokens link JOIN projects ON projects.id = link.project_id
            WHERE link.user_id = $1 AND link.purpose = 'set_password' AND link.used_at IS NULL AND link.expires_at > $2
              AND projects.confirmed_at IS NULL`,
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
