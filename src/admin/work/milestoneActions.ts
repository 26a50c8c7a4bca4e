import type { DocumentAction } from '../actions/actionTypes.ts'
import { actionWords } from '../actions/actionWords.ts'
import type { ShownMilestone } from './shownMilestone.ts'
import type { Translate } from '../../i18n/types.ts'

/** A milestone at the end of the plan. */
export function addMilestoneAction({ project, t }: { project: string; t: Translate }): DocumentAction {
  return {
    name: 'add-milestone',
    ...actionWords(t, 'panelWork.addMilestone'),
    tone: 'primary',
    method: 'POST',
    path: `/projects/${project}/milestones`,
    fields: [
      { name: 'title', kind: 'text', label: t('panelWork.addMilestone.title'), maxLength: 200, required: true },
      { name: 'description', kind: 'textarea', label: t('panelWork.addMilestone.description'), maxLength: 5000 },
      { name: 'dueDate', kind: 'date', label: t('panelWork.addMilestone.dueDate') },
      {
        name: 'paymentPercentage',
        kind: 'number',
        label: t('panelWork.addMilestone.percentage'),
        hint: t('panelWork.addMilestone.percentageHint'),
        min: 0.01,
        max: 100,
      },
    ],
    refusals: {
      percentage_exceeded: t('panelWork.addMilestone.exceeded'),
      illegal_transition: t('panelWork.addMilestone.ended'),
    },
  }
}

type MilestoneActionsArgs = { project: string; milestone: ShownMilestone; t: Translate }

/** The actions of a milestone that is not completed. */
export function milestoneActions({
  project,
  milestone: { id, title, status, payment, paymentPercentage, isUnderContract },
  t,
}: MilestoneActionsArgs): DocumentAction[] {
  if (status === 'completed') return []
  const isShare = paymentPercentage !== null && paymentPercentage > 0
  const request = payment ? 'asked' : isShare ? (isUnderContract ? 'now' : 'later') : 'none'
  return [
    {
      name: `complete-${id}`,
      label: t('panelWork.completeMilestone.label'),
      meaning: t('panelWork.completeMilestone.meaning', { title, request, percent: String(paymentPercentage ?? 0) }),
      done: t('panelWork.completeMilestone.done'),
      tone: 'primary',
      method: 'PUT',
      path: `/projects/${project}/milestones/${id}/complete`,
    },
    {
      name: `delete-${id}`,
      label: t('panelWork.deleteMilestone.label'),
      meaning: t('panelWork.deleteMilestone.meaning', { title }),
      done: t('panelWork.deleteMilestone.done'),
      tone: 'danger',
      method: 'DELETE',
      path: `/project-milestones/${id}`,
    },
  ]
}
