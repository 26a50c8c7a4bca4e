import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { findFileOfId } from './findFileOfId.ts'
import { viewQuery } from './schemas.ts'
import { serveFile } from './serveFile.ts'

export const downloadById = defineEndpoint({
  method: 'get',
  path: '/files/:id/download',
  summary: 'The bytes of a file by its id, or a range of them',
  allow: 'user',
  area: 'projects',
  params: idParams,
  query: viewQuery,
  row: findFileOfId,
  answers: { 200: 'binary', 206: 'binary', 304: 'nothing' },
  errors: ['file_not_scanned', 'file_infected', 'range_not_satisfiable', 'unavailable'],
  handle: async ({ req, row: file, user, query: { reason } }) => ({
    response: await serveFile({ req, file, reader: user, reason }),
  }),
})
