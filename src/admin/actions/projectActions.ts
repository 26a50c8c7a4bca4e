import { projectLifecycle } from '../../domain/lifecycles/project.ts'
import { actionWords } from './actionWords.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions, type Door } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/** The actions of a project: its moves. */
export const projectActions: BuildActions = ({ id, doc, t }) => {
  const to = (
    status: string,
    action: 'startReview' | 'approve' | 'start' | 'present' | 'rework' | 'complete' | 'cancel',
    tone: NonNullable<Door['tone']> = 'primary',
  ): Door => ({
    ...actionWords(t, `panelActions.project.${action}`),
    method: 'PUT',
    path: `/projects/${id}/status`,
    body: { status },
    tone,
    refusals: { illegal_transition: t('panelActions.changedMeanwhile') },
  })
  return lifecycleActions({
    lifecycle: projectLifecycle,
    status: doc['status'],
    reason: reasonField({ t }),
    doors: {
      startReview: to('reviewing', 'startReview'),
      approve: to('approved', 'approve'),
      start: to('in_progress', 'start'),
      present: to('review', 'present'),
      rework: to('in_progress', 'rework', 'secondary'),
      complete: to('completed', 'complete'),
      cancel: to('cancelled', 'cancel', 'danger'),
    },
  })
}
