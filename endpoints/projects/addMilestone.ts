import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { dateSchema, idParams, percentageSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { addMilestone as add } from '../../src/workflows/milestones/addMilestone.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const addMilestone = defineEndpoint({
  method: 'post',
  path: '/projects/:id/milestones',
  summary: 'Add a milestone at the end of the plan',
  allow: 'admin',
  area: 'projects',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  body: z.object({
    title: textSchema({ max: 200 }),
    description: textSchema({ max: 5000 }).nullish(),
    dueDate: dateSchema.nullish(),
    paymentPercentage: percentageSchema.nullish(),
  }),
  answers: { 201: writeSchema('project-milestones') },
  errors: ['percentage_exceeded', 'illegal_transition'],
  handle: async ({ req, params, body }) => {
    const { id } = await add({ req, projectId: params.id, ...body })
    return {
      status: 201,
      body: {
        message: translatorOf(req)('answers.milestone.added'),
        doc: await readVisible({ req, collection: 'project-milestones', id }),
      },
    }
  },
})
