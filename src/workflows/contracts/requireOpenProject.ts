import { projectStates } from '../../domain/lifecycles/project.ts'
import { fail } from '../../errors.ts'
import type { Project } from '../../payload-types.ts'

/**
 * The project, if a contract can be created for it. 404 while its owner has not confirmed it, 409 when it is completed
 * or cancelled.
 */
export function requireOpenProject(project: Project): Project {
  if (!project.confirmedAt) throw fail('not_found')
  if (projectStates.closed.includes(project.status)) {
    throw fail('illegal_transition', { from: project.status, action: 'contract' })
  }
  return project
}
