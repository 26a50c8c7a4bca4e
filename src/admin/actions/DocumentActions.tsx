'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { StatusChip } from '../parts/StatusChip.tsx'
import { ActionButtons } from './ActionButtons.tsx'
import type { DocumentAction } from './actionTypes.ts'
import { textOf } from './docValues.ts'
import type { Translate } from '../../i18n/types.ts'
import { useToday } from '../day/useToday.ts'
import { useText } from '../text/useText.ts'

export type BuildActions = (args: {
  id: string
  /** The document as it is stored. */
  doc: Record<string, unknown>
  t: Translate
  language: string
  /** In the company's time zone, `YYYY-MM-DD`. */
  today: string
}) => DocumentAction[]

type DocumentActionsProps = {
  build: BuildActions
  /** The label of the status, when it says more than the status itself. */
  chip?: (doc: Record<string, unknown>) => string
  /** Why the document is read-only now. */
  frozen?: (args: { doc: Record<string, unknown>; t: Translate }) => string | undefined
}

/** The header of a document: its status, why it is read-only, and one button for each available action. */
export function DocumentActions({ build, chip, frozen }: DocumentActionsProps) {
  const { id, data } = useDocumentInfo()
  const { i18n } = useTranslation()
  const t = useText()
  const today = useToday()
  if (id === undefined || !data) return null
  const reason = frozen?.({ doc: data, t })
  return (
    <div className="az-actions">
      <div className="az-actions__row">
        <StatusChip t={t} value={chip?.(data) ?? textOf(data['status'])} />
        <div aria-label={t('panelActions.actions')} className="az-actions__buttons" role="group">
          <ActionButtons actions={build({ id: String(id), doc: data, t, language: i18n.language, today })} />
        </div>
      </div>
      {reason !== undefined && <p className="az-actions__frozen">{reason}</p>}
    </div>
  )
}
