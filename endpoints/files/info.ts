import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { findFileOfPath } from './findFileOfPath.ts'
import { fileSchema, pathParams } from './schemas.ts'

export const info = defineEndpoint({
  method: 'get',
  path: '/files/info/:path+',
  summary: 'What is known of a file',
  allow: 'user',
  params: pathParams,
  row: findFileOfPath,
  answers: { 200: fileSchema },
  handle: async ({ req, row }) => {
    // Whoever may read the bytes may read this: the collection's policy knows neither messages nor avatars.
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
