import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { answerExport } from './answerExport.ts'

export const exportUser = defineEndpoint({
  method: 'post',
  path: '/admin/users/:id/export',
  summary: 'Everything of a person in one archive (ZIP): rows as JSON, and files',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  body: z.object({ reason: textSchema({ max: 2000 }).nullish() }),
  answers: { 200: 'binary' },
  handle: async ({ req, user: admin, row, body }) =>
    answerExport({ req, reader: admin, user: row, reason: body.reason ?? undefined }),
})
