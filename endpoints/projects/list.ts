import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerList, collectionQuery } from '../../src/http/list.ts'
import { listSchema } from '../../src/http/schemas.ts'
import { includeSchema, projectAnswer } from './schemas.ts'
import { withMilestones } from './withMilestones.ts'

export const list = defineEndpoint({
  method: 'get',
  path: '/projects',
  summary: 'Projects, newest first; clients see their own',
  allow: 'user',
  area: 'projects',
  isPlainRead: true,
  query: collectionQuery.extend({ include: includeSchema }),
  answers: { 200: listSchema(projectAnswer) },
  handle: async ({ req, query: { include } }) => {
    const { body } = await answerList({ req, collection: 'projects' })
    return { body: include ? { ...body, docs: await withMilestones({ req, docs: body.docs }) } : body }
  },
})
