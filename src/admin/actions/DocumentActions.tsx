'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { StatusChip } from '../parts/StatusChip.tsx'
import { actionsTexts } from '../texts/actions.ts'
import type { ActionsTexts } from '../texts/actionsEnglish.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ActionButtons } from './ActionButtons.tsx'
import type { DocumentAction } from './actionTypes.ts'
import { textOf } from './docValues.ts'

export type BuildActions = (args: {
  id: string
  /** The document as it is stored. */
  doc: Record<string, unknown>
  texts: ActionsTexts
  language: string
}) => DocumentAction[]

/** The head of a document: its status as a chip, why it is read-only where it is, and one button for each thing that can be done now. */
export function DocumentActions({
  build,
  chip,
  frozen,
}: {
  build: BuildActions
  /** What the chip says where it is more than the status. */
  chip?: (doc: Record<string, unknown>) => string
  /** Why the document is read-only now. */
  frozen?: (args: { doc: Record<string, unknown>; texts: ActionsTexts }) => string | undefined
}) {
  const { id, data } = useDocumentInfo()
  const { i18n } = useTranslation()
  const texts = useTexts(actionsTexts)
  if (id === undefined || !data) return null
  const reason = frozen?.({ doc: data, texts })
  return (
    <div className="az-actions">
      <div className="az-actions__row">
        <StatusChip language={i18n.language} value={chip?.(data) ?? textOf(data['status'])} />
        <div aria-label={texts.actions} className="az-actions__buttons" role="group">
          <ActionButtons actions={build({ id: String(id), doc: data, texts, language: i18n.language })} />
        </div>
      </div>
      {reason !== undefined && <p className="az-actions__frozen">{reason}</p>}
    </div>
  )
}
