import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { dateSchema, idParams, idSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { changeProjectStatus } from '../../src/workflows/projects/changeProjectStatus.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { projectStatusSchema } from './schemas.ts'

const costSchema = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

export const changeStatus = defineEndpoint({
  method: 'put',
  path: '/projects/:id/status',
  summary: 'Move a project on, or change its details',
  allow: 'admin',
  area: 'projects',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'projects', id: params.id }),
  body: z.object({
    status: projectStatusSchema,
    progress: z.int().min(0).max(100).optional(),
    priority: z.enum(['low', 'medium', 'high', 'urgent']).optional(),
    estimatedCost: costSchema.nullish(),
    finalCost: costSchema.nullish(),
    startDate: dateSchema.nullish(),
    deadline: dateSchema.nullish(),
    assignedTo: idSchema.nullish(),
  }),
  answers: { 200: writeSchema('projects') },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id }, body: { status, ...details } }) => {
    await changeProjectStatus({ req, id, status, details })
    return {
      body: {
        message: translatorOf(req)('answers.project.changed'),
        doc: await readVisible({ req, collection: 'projects', id }),
      },
    }
  },
})
