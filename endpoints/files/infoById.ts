import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { findFileOfId } from './findFileOfId.ts'
import { readFileDoc } from './readFileDoc.ts'
import { fileSchema } from './schemas.ts'

export const infoById = defineEndpoint({
  method: 'get',
  path: '/files/:id',
  summary: 'What is known of a file, by its id',
  allow: 'user',
  area: 'projects',
  params: idParams,
  row: findFileOfId,
  answers: { 200: fileSchema },
  handle: async ({ req, row }) => ({ body: await readFileDoc({ req, id: row.id }) }),
})
