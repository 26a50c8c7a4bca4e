import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { deleteFile } from '../../src/workflows/files/deleteFile.ts'
import { findFileOfId } from './findFileOfId.ts'

export const removeById = defineEndpoint({
  method: 'delete',
  path: '/files/:id',
  summary: 'Delete a file that one uploaded, by its id; admins any that nothing refers to',
  allow: 'user',
  area: 'projects',
  params: idParams,
  row: findFileOfId,
  answers: { 200: messageSchema },
  errors: ['file_in_use'],
  handle: async ({ req, row, user }) => {
    await deleteFile({ req, file: row, user })
    return { body: { message: translatorOf(req)('answers.file.deleted') } }
  },
})
