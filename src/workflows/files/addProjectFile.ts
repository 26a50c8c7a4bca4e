import type { PayloadRequest } from 'payload'
import type { ReceivedFile } from '../../adapters/upload/types.ts'
import type { Project, ProjectFile, User } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { keepUpload } from './keepUpload.ts'

/** Keeps a file on a project and tells the other side in the app: the admins of a client's file, the client of an admin's. */
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
  const client = idOf(project.client)
  return keepUpload({
    req,
    user,
    upload,
    description,
    place: { kind: 'project', project: project.id, client },
    announce: (file) =>
      notify({
        req,
        to: user.role === 'admin' ? [client] : 'admins',
        type: 'project.fileAdded',
        title: `New file on ${project.name}`,
        message: file.filename,
        entity: { type: 'projects', id: project.id },
      }),
  })
}
