import type { PayloadRequest } from 'payload'
import type { ReceivedFile } from '../../adapters/upload/types.ts'
import type { Project, ProjectFile, User } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { storeUpload } from './storeUpload.ts'

type AddProjectFileArgs = {
  req: PayloadRequest
  user: User
  project: Project
  upload: ReceivedFile
  description: string | undefined
}

/** Stores a project's file and notifies the other side once it can be opened. */
export async function addProjectFile({
  req,
  user,
  project,
  upload,
  description,
}: AddProjectFileArgs): Promise<ProjectFile> {
  return storeUpload({
    req,
    user,
    upload,
    description,
    place: { kind: 'project', project: project.id, client: idOf(project.client) },
  })
}
