import { z } from 'zod'
import { projectLifecycle } from '../../src/domain/lifecycles/project.ts'
import { detailSchema, docSchema, idSchema } from '../../src/http/schemas.ts'

export const projectStatusSchema = z.enum(projectLifecycle.states)

/** What a stranger sees of a project. */
export const submittedProject = z.object({ id: idSchema, name: z.string(), status: projectStatusSchema })

/** What comes with a project in the same answer. */
export const includeSchema = z
  .enum(['milestones'])
  .optional()
  .describe('`milestones`: of each project the first fifty, in order, as `{ docs, hasNextPage }`.')

export const projectAnswer = detailSchema('projects', {
  milestones: z
    .object({ docs: z.array(docSchema('project-milestones')), hasNextPage: z.boolean() })
    .optional()
    .describe('With `include=milestones`.'),
})
