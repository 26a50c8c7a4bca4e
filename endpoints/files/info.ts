import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { findReadableFiles } from '../../src/workflows/files/findReadableFile.ts'
import { findFileOfPath } from './findFileOfPath.ts'
import { fileSchema, pathParams } from './schemas.ts'

export const info = defineEndpoint({
  method: 'get',
  path: '/files/info/:path+',
  summary: 'What is known of a file, by its path or, as a message names its attachments, by its id',
  allow: 'user',
  params: z.union([pathParams, z.object({ path: z.tuple([idSchema]) })]),
  row: async ({ req, params, user }) => {
    const { path } = params
    if (typeof path === 'string') return findFileOfPath({ req, params: { path }, user })
    const [file] = await findReadableFiles({ req, ids: path, reader: user })
    if (!file) throw fail('not_found')
    return file
  },
  answers: { 200: fileSchema },
  handle: async ({ req, row }) => {
    // A reader of the bytes may read this: the collection's policy knows neither messages nor avatars.
    const doc = await req.payload.findByID({
      collection: 'project-files',
      id: row.id,
      depth: 0,
      req,
      overrideAccess: true,
    })
    return { body: doc }
  },
})
