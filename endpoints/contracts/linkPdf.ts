import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { sessionOf } from '../../src/workflows/auth/endSessions.ts'
import { findContractPdf } from '../../src/workflows/contracts/findContractPdf.ts'
import { createFileLink } from '../../src/workflows/files/createFileLink.ts'
import { linkSchema } from '../files/schemas.ts'
import { contractRow, idParams } from './schemas.ts'

export const linkPdf = defineEndpoint({
  method: 'post',
  path: '/contracts/:id/pdf/link',
  summary: 'An address for five minutes at which a browser can open the newest complete document',
  allow: 'user',
  params: idParams,
  row: contractRow,
  answers: { 201: linkSchema },
  handle: async ({ req, row, user }) => ({
    status: 201,
    body: createFileLink({ file: await findContractPdf({ req, contract: row }), user, sessionId: sessionOf(req) }),
  }),
})
