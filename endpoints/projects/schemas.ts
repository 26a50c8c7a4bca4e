import { z } from 'zod'
import { projectLifecycle } from '../../src/domain/lifecycles/project.ts'
import { idSchema } from '../../src/http/schemas.ts'

export const projectStatusSchema = z.enum(projectLifecycle.states)

/** What a stranger sees of a project. */
export const submittedProject = z.object({ id: idSchema, name: z.string(), status: projectStatusSchema })
