'use client'

import { Button, Link } from '@payloadcms/ui'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'
import { When } from '../parts/When.tsx'
import type { WorkTexts } from '../texts/workEnglish.ts'
import { milestoneActions } from './milestoneActions.ts'
import type { ShownMilestone } from './shownMilestone.ts'

/** One milestone of a plan: what it is, what it is worth, and what can be done with it. */
export function MilestoneRow({
  milestone,
  project,
  texts,
  language,
  canMoveUp,
  canMoveDown,
  onMove,
}: {
  milestone: ShownMilestone
  project: string
  texts: WorkTexts
  language: string
  canMoveUp: boolean
  canMoveDown: boolean
  onMove: (by: 1 | -1) => void
}) {
  const { id, title, status, dueDate, paymentPercentage, payment } = milestone
  return (
    <li className="az-rows__row">
      <Link className="az-link" dir="auto" href={`/admin/collections/project-milestones/${id}`} prefetch={false}>
        {title}
      </Link>
      <StatusChip language={language} value={status} />
      <span className="az-rows__more">
        {dueDate && (
          <>
            {texts.due} <When at={dueDate} language={language} style="day" />
          </>
        )}
        {dueDate && paymentPercentage !== null && ' · '}
        {paymentPercentage !== null && <bdi dir="ltr">{paymentPercentage} %</bdi>}
        {payment && ' · '}
        {payment && (
          <Link className="az-link" href={`/admin/collections/payments/${payment}`} prefetch={false}>
            {texts.payment}
          </Link>
        )}
      </span>
      <span className="az-rows__buttons">
        <Button
          aria-label={texts.moveUp(title)}
          buttonStyle="icon-label"
          disabled={!canMoveUp}
          margin={false}
          onClick={() => onMove(-1)}
        >
          <span aria-hidden="true">↑</span>
        </Button>
        <Button
          aria-label={texts.moveDown(title)}
          buttonStyle="icon-label"
          disabled={!canMoveDown}
          margin={false}
          onClick={() => onMove(1)}
        >
          <span aria-hidden="true">↓</span>
        </Button>
        <ActionButtons actions={milestoneActions({ project, milestone, texts })} />
      </span>
    </li>
  )
}
