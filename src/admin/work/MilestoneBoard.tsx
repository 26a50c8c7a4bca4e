'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import type { DocumentAction } from '../actions/actionTypes.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useAction } from '../useAction.ts'
import { addMilestoneAction } from './milestoneActions.ts'
import { MilestoneRow } from './MilestoneRow.tsx'
import type { ShownMilestone } from './shownMilestone.ts'

/** The plan of a project: add at its end, put in order, complete in place. What is completed stays where it is. */
export function MilestoneBoard({ project, milestones }: { project: string; milestones: ShownMilestone[] }) {
  const texts = useTexts(workTexts)
  const { i18n } = useTranslation()
  const { act, isBusy } = useAction()
  const [order, setOrder] = useState<string[]>()
  const shown = order ? order.flatMap((id) => milestones.find((each) => each.id === id) ?? []) : milestones
  const fixed = shown.findLastIndex(({ status }) => status === 'completed') + 1
  const percent = milestones.reduce((sum, { paymentPercentage }) => sum + Math.round((paymentPercentage ?? 0) * 100), 0)
  const move = async (from: number, to: number) => {
    const ids = shown.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved === undefined) return
    ids.splice(to, 0, moved)
    setOrder(ids)
    await act({
      method: 'PUT',
      path: `/projects/${project}/milestones/order`,
      body: { milestones: ids },
      done: texts.orderKept,
      lost: texts.orderLost,
      refusals: { stale_order: texts.orderLost, illegal_transition: texts.orderLost },
    })
    setOrder(undefined)
  }
  const add: DocumentAction = addMilestoneAction({ project, texts })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <ActionButtons actions={[add]} />
      </div>
      {shown.length === 0 ? <EmptyState title={texts.noMilestones} /> : <p>{texts.planned(String(percent / 100))}</p>}
      <ol className="az-rows">
        {shown.map((milestone, index) => (
          <MilestoneRow
            canMoveDown={index >= fixed && index < shown.length - 1 && !isBusy}
            canMoveUp={index > fixed && !isBusy}
            key={milestone.id}
            language={i18n.language}
            milestone={milestone}
            onMove={(by) => void move(index, index + by)}
            project={project}
            texts={texts}
          />
        ))}
      </ol>
    </div>
  )
}
