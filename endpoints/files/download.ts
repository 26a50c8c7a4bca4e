import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { findFileOfPath } from './findFileOfPath.ts'
import { pathParams, viewQuery } from './schemas.ts'
import { serveFile } from './serveFile.ts'

export const download = defineEndpoint({
  method: 'get',
  path: '/files/download/:path+',
  summary: 'The bytes of a file, or a range of them',
  allow: 'user',
  area: 'projects',
  params: pathParams,
  query: viewQuery,
  row: findFileOfPath,
  answers: { 200: 'binary', 206: 'binary', 304: 'nothing' },
  errors: ['file_not_scanned', 'file_infected', 'range_not_satisfiable', 'unavailable'],
  handle: async ({ req, row: file, user, query: { reason } }) => ({
    response: await serveFile({ req, file, reader: user, reason }),
  }),
})
