import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema, idSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { completeMilestone as complete } from '../../src/workflows/milestones/completeMilestone.ts'
import { idOf } from '../../src/workflows/request/idOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const completeMilestone = defineEndpoint({
  method: 'put',
  path: '/projects/:id/milestones/:milestoneId/complete',
  summary: 'Complete a milestone and request its share of the active contract',
  allow: 'admin',
  area: 'projects',
  params: z.object({ id: idSchema, milestoneId: idSchema }),
  row: async ({ req, params }) => {
    const project = await readVisible({ req, collection: 'projects', id: params.id })
    const milestone = await readVisible({ req, collection: 'project-milestones', id: params.milestoneId })
    if (idOf(milestone.project) !== project.id) throw fail('not_found')
    return milestone
  },
  answers: {
    200: writeSchema('project-milestones').extend({
      projectProgress: z.int(),
      payment: docSchema('payments').optional(),
    }),
  },
  errors: ['illegal_transition'],
  handle: async ({ req, row: { id } }) => {
    const { progress, paymentId } = await complete({ req, id })
    const payment = paymentId === null ? undefined : await readVisible({ req, collection: 'payments', id: paymentId })
    return {
      body: {
        message: translatorOf(req)('answers.milestone.completed'),
        doc: await readVisible({ req, collection: 'project-milestones', id }),
        projectProgress: progress,
        ...(payment && { payment }),
      },
    }
  },
})
