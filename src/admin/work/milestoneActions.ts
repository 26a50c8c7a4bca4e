import type { DocumentAction } from '../actions/actionTypes.ts'
import type { WorkTexts } from '../texts/workEnglish.ts'
import type { ShownMilestone } from './shownMilestone.ts'

type Texts = WorkTexts

/** A milestone at the end of the plan. */
export function addMilestoneAction({ project, texts }: { project: string; texts: Texts }): DocumentAction {
  const { label, meaning, done, ...said } = texts.addMilestone
  return {
    name: 'add-milestone',
    label,
    meaning,
    done,
    tone: 'primary',
    method: 'POST',
    path: `/projects/${project}/milestones`,
    fields: [
      { name: 'title', kind: 'text', label: said.title, maxLength: 200, required: true },
      { name: 'description', kind: 'textarea', label: said.description, maxLength: 5000 },
      { name: 'dueDate', kind: 'date', label: said.dueDate },
      {
        name: 'paymentPercentage',
        kind: 'number',
        label: said.percentage,
        hint: said.percentageHint,
        min: 0.01,
        max: 100,
      },
    ],
    refusals: { percentage_exceeded: said.exceeded, illegal_transition: said.ended },
  }
}

/** What can be done with a milestone that is not completed. */
export function milestoneActions({
  project,
  milestone: { id, title, status },
  texts,
}: {
  project: string
  milestone: ShownMilestone
  texts: Texts
}): DocumentAction[] {
  if (status === 'completed') return []
  const { completeMilestone, deleteMilestone } = texts
  return [
    {
      name: `complete-${id}`,
      label: completeMilestone.label,
      meaning: completeMilestone.meaning(title),
      done: completeMilestone.done,
      tone: 'primary',
      method: 'PUT',
      path: `/projects/${project}/milestones/${id}/complete`,
    },
    {
      name: `delete-${id}`,
      label: deleteMilestone.label,
      meaning: deleteMilestone.meaning(title),
      done: deleteMilestone.done,
      tone: 'danger',
      method: 'DELETE',
      path: `/project-milestones/${id}`,
    },
  ]
}
