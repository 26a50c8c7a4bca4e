import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { receiveDescribedFile } from '../../src/http/receiveDescribedFile.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { addProjectFile } from '../../src/workflows/files/addProjectFile.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { describedFile } from '../../src/http/describedFile.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'

export const addFile = defineEndpoint({
  method: 'post',
  path: '/projects/:id/files',
  summary: 'Add a file to a project; its client and admins may read it, and the other side is notified',
  allow: 'user',
  area: 'projects',
  rateLimit: 'upload',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  multipart: describedFile,
  answers: { 201: writeSchema('project-files') },
  errors: ['too_many_files'],
  handle: async ({ req, row, user }) => {
    const { id } = await receiveDescribedFile({
      req,
      work: (form) => addProjectFile({ req, user, project: row, ...form }),
    })
    const doc = await readVisible({ req, collection: 'project-files', id })
    return { status: 201, body: { message: translatorOf(req)('answers.file.added'), doc } }
  },
})
