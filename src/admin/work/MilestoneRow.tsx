'use client'

import { Button, Link } from '@payloadcms/ui'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'
import { DateTime } from '../parts/DateTime.tsx'
import { milestoneActions } from './milestoneActions.ts'
import type { ShownMilestone } from './shownMilestone.ts'
import type { Translate } from '../../i18n/types.ts'

type MilestoneRowProps = {
  milestone: ShownMilestone
  project: string
  t: Translate
  language: string
  canMoveUp: boolean
  canMoveDown: boolean
  onMove: (by: 1 | -1) => void
}

/** One milestone of a plan: its content, its value, and its actions. */
export function MilestoneRow({ milestone, project, t, language, canMoveUp, canMoveDown, onMove }: MilestoneRowProps) {
  const { id, title, status, dueDate, paymentPercentage, payment } = milestone
  return (
    <li className="az-rows__row">
      <Link className="az-link" dir="auto" href={`/admin/collections/project-milestones/${id}`} prefetch={false}>
        {title}
      </Link>
      <StatusChip t={t} value={status} />
      <span className="az-rows__more">
        {dueDate && (
          <>
            {t('panelWork.due')} <DateTime at={dueDate} language={language} style="day" />
          </>
        )}
        {dueDate && paymentPercentage !== null && ' · '}
        {paymentPercentage !== null && <bdi dir="ltr">{paymentPercentage} %</bdi>}
        {payment && ' · '}
        {payment && (
          <Link className="az-link" href={`/admin/collections/payments/${payment}`} prefetch={false}>
            {t('panelWork.payment')}
          </Link>
        )}
      </span>
      <span className="az-rows__buttons">
        <Button
          aria-label={t('panelWork.moveUp', { title })}
          buttonStyle="icon-label"
          disabled={!canMoveUp}
          margin={false}
          onClick={() => onMove(-1)}
        >
          <span aria-hidden="true">↑</span>
        </Button>
        <Button
          aria-label={t('panelWork.moveDown', { title })}
          buttonStyle="icon-label"
          disabled={!canMoveDown}
          margin={false}
          onClick={() => onMove(1)}
        >
          <span aria-hidden="true">↓</span>
        </Button>
        <ActionButtons actions={milestoneActions({ project, milestone, t })} />
      </span>
    </li>
  )
}
