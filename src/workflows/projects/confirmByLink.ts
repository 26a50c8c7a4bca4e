import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Project } from '../../payload-types.ts'
import { useLink } from '../auth/useLink.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { confirmProject } from './confirmProject.ts'

type ConfirmByLinkArgs = { req: PayloadRequest; token: string }

/**
 * Uses a mailed link to make its project visible. Of parallel uses exactly one wins. A used, expired or unknown link is
 * 410.
 */
export async function confirmByLink({
  req,
  token,
}: ConfirmByLinkArgs): Promise<Pick<Project, 'id' | 'name' | 'status'>> {
  return inTransaction({
    req,
    work: async () => {
      const { projectId, userId } = await useLink({ req, token, purposes: ['confirm_project'] })
      const owner = await lockRow({ req, collection: 'users', id: userId })
      if (projectId === null || owner.status !== 'active') throw fail('link_expired')
      await confirmProject({ req, projectId })
      return lockRow({ req, collection: 'projects', id: projectId })
    },
  })
}
