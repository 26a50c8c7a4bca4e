import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { deleteFile } from '../../src/workflows/files/deleteFile.ts'
import { findReadableFiles } from '../../src/workflows/files/findReadableFile.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const removeFile = defineEndpoint({
  method: 'delete',
  path: '/projects/:id/files/:fileId',
  summary: 'Delete a file of a project: its uploader, or an admin',
  allow: 'user',
  area: 'projects',
  params: z.object({ id: idSchema, fileId: idSchema }),
  row: async ({ req, params, user }) => {
    const project = await readVisible({ req, collection: 'projects', id: params.id })
    const [file] = await findReadableFiles({ req, ids: [params.fileId], reader: user })
    if (!file || file.kind !== 'project' || file.project !== project.id) throw fail('not_found')
    return file
  },
  answers: { 200: messageSchema },
  errors: ['file_in_use'],
  handle: async ({ req, row, user }) => {
    await deleteFile({ req, file: row, user })
    return { body: { message: translatorOf(req)('answers.file.deleted') } }
  },
})
