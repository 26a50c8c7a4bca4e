import type { PayloadRequest } from 'payload'
import type { Project } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
import { confirmProject } from './confirmProject.ts'

type ConfirmOwnProjectArgs = { req: PayloadRequest; userId: string; projectId: string }

/**
 * Makes a project visible for its signed-in owner; the caller has checked that it is theirs. A second call does
 * nothing.
 */
export async function confirmOwnProject({ req, userId, projectId }: ConfirmOwnProjectArgs): Promise<Project> {
  return inTransaction({
    req,
    work: async () => {
      await lockActiveUser({ req, userId })
      await confirmProject({ req, projectId })
      return readRow({ req, collection: 'projects', id: projectId })
    },
  })
}
