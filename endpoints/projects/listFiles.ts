import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { listQuery, listQuerySchema } from '../../src/http/listQuery.ts'
import { docSchema, idParams, listSchema } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const listFiles = defineEndpoint({
  method: 'get',
  path: '/projects/:id/files',
  summary: 'The files of a project, newest first',
  allow: 'user',
  params: idParams,
  query: listQuerySchema,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  answers: { 200: listSchema(docSchema('project-files')) },
  handle: async ({ req, row, user }) => {
    const list = await req.payload.find({
      collection: 'project-files',
      sort: '-createdAt',
      ...listQuery({ req, where: { and: [{ project: { equals: row.id } }, { kind: { equals: 'project' } }] } }),
      req,
      user,
      overrideAccess: false,
    })
    return { body: list }
  },
})
