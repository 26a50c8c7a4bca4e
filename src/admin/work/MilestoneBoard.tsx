'use client'

import { Button, Link, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import type { DocumentAction } from '../actions/actionTypes.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useAction } from '../useAction.ts'
import { addMilestoneAction, milestoneActions } from './milestoneActions.ts'

export type ShownMilestone = {
  id: string
  title: string
  status: 'pending' | 'completed'
  /** `YYYY-MM-DD`. */
  dueDate: string | null
  paymentPercentage: number | null
  payment: string | null
}

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
        {shown.map((milestone, index) => {
          const { id, title, status, dueDate, paymentPercentage, payment } = milestone
          const isMovable = index >= fixed && !isBusy
          return (
            <li className="az-rows__row" key={id}>
              <Link
                className="az-link"
                dir="auto"
                href={`/admin/collections/project-milestones/${id}`}
                prefetch={false}
              >
                {title}
              </Link>
              <StatusChip language={i18n.language} value={status} />
              <span className="az-rows__more">
                {dueDate && (
                  <>
                    {texts.due} <bdi dir="ltr">{dueDate}</bdi>
                  </>
                )}{' '}
                {paymentPercentage !== null && <bdi dir="ltr">{paymentPercentage} %</bdi>}{' '}
                {payment && (
                  <Link className="az-link" href={`/admin/collections/payments/${payment}`} prefetch={false}>
                    {texts.money}
                  </Link>
                )}
              </span>
              <span className="az-rows__buttons">
                <Button
                  aria-label={texts.moveUp(title)}
                  buttonStyle="icon-label"
                  disabled={!isMovable || index === fixed}
                  margin={false}
                  onClick={() => void move(index, index - 1)}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  aria-label={texts.moveDown(title)}
                  buttonStyle="icon-label"
                  disabled={!isMovable || index === shown.length - 1}
                  margin={false}
                  onClick={() => void move(index, index + 1)}
                >
                  <span aria-hidden="true">↓</span>
                </Button>
                <ActionButtons actions={milestoneActions({ project, milestone, texts })} />
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
