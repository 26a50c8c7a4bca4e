import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema, listSchema, pageQuery } from '../../src/http/schemas.ts'

export const listProjectTypes = defineEndpoint({
  method: 'get',
  path: '/admin/project-types',
  summary: 'All kinds of project, those that are not offered included',
  allow: 'admin',
  query: pageQuery({ limit: 100 }),
  answers: { 200: listSchema(docSchema('project-types')) },
  handle: async ({ req, query: { limit, page } }) => ({
    body: await req.payload.find({
      collection: 'project-types',
      sort: 'name',
      limit,
      page,
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    }),
  }),
})
