import { parseParams } from 'payload'
import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerDoc, docQuery } from '../../src/http/list.ts'
import { detailSchema, docSchema, idParams } from '../../src/http/schemas.ts'
import { readReplies } from '../../src/workflows/messages/readReplies.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const read = defineEndpoint({
  method: 'get',
  path: '/messages/:id',
  summary: 'A message with its replies',
  allow: 'user',
  area: 'messages',
  params: idParams,
  query: docQuery,
  row: ({ req, params }) => readVisible({ req, collection: 'messages', id: params.id }),
  answers: { 200: detailSchema('messages', { replies: z.array(docSchema('messages')) }) },
  handle: async ({ req, row }) => {
    const { depth, select } = parseParams({ ...req.query })
    const asked = depth || select ? (await answerDoc({ req, collection: 'messages', id: row.id })).body : row
    return { body: { ...asked, replies: await readReplies({ req, message: row, depth, select }) } }
  },
})
