import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerList, listQuery } from '../../src/http/list.ts'
import { docSchema, listSchema } from '../../src/http/schemas.ts'

export const listProjectTypes = defineEndpoint({
  method: 'get',
  path: '/admin/project-types',
  summary: 'All kinds of project, those that are not offered included',
  allow: 'admin',
  area: 'projects',
  query: listQuery,
  answers: { 200: listSchema(docSchema('project-types')) },
  handle: ({ req }) => answerList({ req, collection: 'project-types', sort: 'name', limit: 100 }),
})
