import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { sessionOf } from '../../src/workflows/auth/endSessions.ts'
import { createFileLink } from '../../src/workflows/files/createFileLink.ts'
import { findFileOfPath } from './findFileOfPath.ts'
import { linkSchema, pathParams } from './schemas.ts'

export const link = defineEndpoint({
  method: 'post',
  path: '/files/link/:path+',
  summary: 'An address for five minutes at which a browser can open a file that one may read, such as in a new tab',
  allow: 'user',
  params: pathParams,
  row: findFileOfPath,
  answers: { 201: linkSchema },
  errors: ['file_not_scanned', 'file_infected'],
  handle: async ({ req, row, user }) => ({
    status: 201,
    body: createFileLink({ file: row, user, sessionId: sessionOf(req) }),
  }),
})
