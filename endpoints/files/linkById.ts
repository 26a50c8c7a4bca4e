import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { sessionOf } from '../../src/workflows/auth/endSessions.ts'
import { createFileLink } from '../../src/workflows/files/createFileLink.ts'
import { findFileOfId } from './findFileOfId.ts'
import { linkSchema } from './schemas.ts'

export const linkById = defineEndpoint({
  method: 'post',
  path: '/files/:id/link',
  summary: 'An address for five minutes at which a browser can open a file, by its id',
  allow: 'user',
  params: idParams,
  row: findFileOfId,
  answers: { 201: linkSchema },
  errors: ['file_not_scanned', 'file_infected'],
  handle: async ({ req, row, user }) => ({
    status: 201,
    body: createFileLink({ file: row, user, sessionId: sessionOf(req) }),
  }),
})
