'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import type { DocumentAction } from '../actions/actionTypes.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { useApi } from '../parts/useApi.ts'
import { addMilestoneAction } from './milestoneActions.ts'
import { MilestoneRow } from './MilestoneRow.tsx'
import type { ShownMilestone } from './shownMilestone.ts'
import { useText } from '../text/useText.ts'

/** The plan of a project: add at its end, reorder, complete in place. Completed ones stay where they are. */
export function MilestoneBoard({ project, milestones }: { project: string; milestones: ShownMilestone[] }) {
  const t = useText()
  const { i18n } = useTranslation()
  const { act, isBusy } = useApi()
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
      done: t('panelWork.orderKept'),
      lost: t('panelWork.orderLost'),
      refusals: { stale_order: t('panelWork.orderLost'), illegal_transition: t('panelWork.orderLost') },
    })
    setOrder(undefined)
  }
  const add: DocumentAction = addMilestoneAction({ project, t })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <ActionButtons actions={[add]} />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('panelWork.noMilestones')} />
      ) : (
        <p>{t('panelWork.planned', { percent: String(percent / 100) })}</p>
      )}
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
            t={t}
          />
        ))}
      </ol>
    </div>
  )
}
