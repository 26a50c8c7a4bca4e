import { projectLifecycle } from '../../domain/lifecycles/project.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions, type Door } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/** What can be done with a project: its moves. */
export const projectActions: BuildActions = ({ id, doc, texts }) => {
  const to = (status: string, tone: NonNullable<Door['tone']> = 'primary'): Door => ({
    method: 'PUT',
    path: `/projects/${id}/status`,
    body: { status },
    tone,
    refusals: { illegal_transition: texts.changedMeanwhile },
  })
  return lifecycleActions({
    lifecycle: projectLifecycle,
    status: doc['status'],
    words: texts.project,
    reason: reasonField({ texts }),
    doors: {
      startReview: to('reviewing'),
      approve: to('approved'),
      start: to('in_progress'),
      present: to('review'),
      rework: to('in_progress', 'secondary'),
      complete: to('completed'),
      cancel: to('cancelled', 'danger'),
    },
  })
}
