import type { PayloadRequest } from 'payload'
import type { Project } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { lockActiveUser } from '../users/lockActiveUser.ts'
import { confirmProject } from './confirmProject.ts'

/** Makes a project visible at the word of its signed-in owner; the caller has shown that it is theirs. Nothing happens the second time. */
export async function confirmOwnProject({
  req,
  userId,
  projectId,
}: {
  req: PayloadRequest
  userId: string
  projectId: string
}): Promise<Project> {
  return inTransaction({
    req,
    work: async () => {
      await lockActiveUser({ req, userId })
      await confirmProject({ req, projectId })
      return readRow({ req, collection: 'projects', id: projectId })
    },
  })
}
