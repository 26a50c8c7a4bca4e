import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerList, listQuery } from '../../src/http/list.ts'
import { docSchema, idParams, listSchema } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const listFiles = defineEndpoint({
  method: 'get',
  path: '/projects/:id/files',
  summary: 'The files of a project, newest first',
  allow: 'user',
  area: 'projects',
  params: idParams,
  query: listQuery,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  answers: { 200: listSchema(docSchema('project-files')) },
  handle: ({ req, row }) =>
    answerList({
      req,
      collection: 'project-files',
      also: { and: [{ project: { equals: row.id } }, { kind: { equals: 'project' } }] },
      sort: '-createdAt',
    }),
})
