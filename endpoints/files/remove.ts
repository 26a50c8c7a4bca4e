import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { deleteFile } from '../../src/workflows/files/deleteFile.ts'
import { findFileOfPath } from './findFileOfPath.ts'
import { pathParams } from './schemas.ts'

export const remove = defineEndpoint({
  method: 'delete',
  path: '/files/delete/:path+',
  summary: 'Delete a file that one uploaded; admins any that nothing refers to',
  allow: 'user',
  area: 'projects',
  params: pathParams,
  row: findFileOfPath,
  answers: { 200: messageSchema },
  errors: ['file_in_use'],
  handle: async ({ req, row, user }) => {
    await deleteFile({ req, file: row, user })
    return { body: { message: translatorOf(req)('answers.file.deleted') } }
  },
})
