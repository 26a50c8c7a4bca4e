import type { PayloadRequest } from 'payload'
import type { ReceivedFile } from '../../adapters/upload/types.ts'
import type { Project, ProjectFile, User } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { keepUpload } from './keepUpload.ts'

/** Keeps a file on a project and tells the other side of it, once it can be opened. */
export async function addProjectFile({
  req,
  user,
  project,
  upload,
  description,
}: {
  req: PayloadRequest
  user: User
  project: Project
  upload: ReceivedFile
  description: string | undefined
}): Promise<ProjectFile> {
  return keepUpload({
    req,
    user,
    upload,
    description,
    place: { kind: 'project', project: project.id, client: idOf(project.client) },
  })
}
