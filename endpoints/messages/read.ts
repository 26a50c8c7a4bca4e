import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema, idParams, idSchema } from '../../src/http/schemas.ts'
import { readReplies } from '../../src/workflows/messages/readReplies.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const read = defineEndpoint({
  method: 'get',
  path: '/messages/:id',
  summary: 'A message with its replies',
  allow: 'user',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'messages', id: params.id }),
  answers: { 200: z.looseObject({ id: idSchema, replies: z.array(docSchema('messages')) }) },
  handle: async ({ req, row }) => ({ body: { ...row, replies: await readReplies({ req, message: row }) } }),
})
