import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { findFileOfId } from './findFileOfId.ts'
import { findFileOfPath } from './findFileOfPath.ts'
import { readFileDoc } from './readFileDoc.ts'
import { fileSchema, pathParams } from './schemas.ts'

export const info = defineEndpoint({
  method: 'get',
  path: '/files/info/:path+',
  summary: 'What is known of a file, by its path or, as a message names its attachments, by its id',
  allow: 'user',
  area: 'projects',
  params: z.union([pathParams, z.object({ path: z.tuple([idSchema]) })]),
  row: async ({ req, params, user }) => {
    const { path } = params
    if (typeof path === 'string') return findFileOfPath({ req, params: { path }, user })
    return findFileOfId({ req, params: { id: path[0] }, user })
  },
  answers: { 200: fileSchema },
  handle: async ({ req, row }) => ({ body: await readFileDoc({ req, id: row.id }) }),
})
