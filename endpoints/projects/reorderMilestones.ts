import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, idSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { reorderMilestones as reorder } from '../../src/workflows/milestones/reorderMilestones.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const reorderMilestones = defineEndpoint({
  method: 'put',
  path: '/projects/:id/milestones/order',
  summary: 'Put the milestones of a project into another order; those up to the last completed one stay',
  allow: 'admin',
  area: 'projects',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  body: z.object({ milestones: z.array(idSchema).max(1000).describe('All of them, in their new order.') }),
  answers: { 200: z.object({ message: z.string(), milestones: z.array(idSchema) }) },
  errors: ['stale_order', 'illegal_transition'],
  handle: async ({ req, params, body: { milestones } }) => {
    await reorder({ req, projectId: params.id, ids: milestones })
    return { body: { message: translatorOf(req)('answers.milestone.reordered'), milestones } }
  },
})
