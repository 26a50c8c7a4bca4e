import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerDoc, collectionQuery } from '../../src/http/list.ts'
import { idParams } from '../../src/http/schemas.ts'
import { includeSchema, projectAnswer } from './schemas.ts'
import { withMilestones } from './withMilestones.ts'

export const getOne = defineEndpoint({
  method: 'get',
  path: '/projects/:id',
  summary: 'A project',
  allow: 'user',
  area: 'projects',
  isPlainRead: true,
  params: idParams,
  query: collectionQuery.pick({ depth: true, select: true }).extend({ include: includeSchema }),
  answers: { 200: projectAnswer },
  handle: async ({ req, params: { id }, query: { include } }) => {
    const { body } = await answerDoc({ req, collection: 'projects', id })
    if (!include) return { body }
    const [project] = await withMilestones({ req, docs: [body] })
    return { body: project }
  },
})
