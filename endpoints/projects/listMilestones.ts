import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema, idParams, listSchema, pageQuery } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const listMilestones = defineEndpoint({
  method: 'get',
  path: '/projects/:id/milestones',
  summary: "A project's milestones in order",
  allow: 'user',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  query: pageQuery({ limit: 100 }),
  answers: { 200: listSchema(docSchema('project-milestones')) },
  handle: async ({ req, params, query: { limit, page } }) => ({
    body: await req.payload.find({
      collection: 'project-milestones',
      where: { project: { equals: params.id } },
      sort: ['order', 'id'],
      limit,
      page,
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    }),
  }),
})
