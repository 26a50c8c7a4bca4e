import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerList, listQuery } from '../../src/http/list.ts'
import { docSchema, idParams, listSchema } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const listMilestones = defineEndpoint({
  method: 'get',
  path: '/projects/:id/milestones',
  summary: "A project's milestones in order",
  allow: 'user',
  area: 'projects',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  query: listQuery,
  answers: { 200: listSchema(docSchema('project-milestones')) },
  handle: ({ req, row }) =>
    answerList({
      req,
      collection: 'project-milestones',
      also: { project: { equals: row.id } },
      sort: ['order', 'id'],
      limit: 100,
    }),
})
