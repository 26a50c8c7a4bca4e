'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { isDocumentValid } from '../../domain/identity/identityDocuments.ts'
import { sayState } from '../../i18n/sayState.ts'
import { Refusal } from '../parts/Refusal.tsx'
import type { DeskCheck } from './deskTypes.ts'
import { sendByKeys } from '../parts/sendByKeys.ts'
import { useDecision } from './useDecision.ts'
import { useToday } from '../day/useToday.ts'
import { useText } from '../text/useText.ts'

const documentTypes = ['national_id', 'passport', 'residence_permit', 'driving_licence', 'other']

/** Asks for the document's data, and confirms that it is the person. No expiry date must be stated explicitly. */
export function ApproveForm({ check, onDecided }: { check: DeskCheck; onDecided: () => void }) {
  const t = useText()
  const today = useToday()
  const { decide, isBusy } = useDecision({ check, onDecided })
  const [documentType, setDocumentType] = useState('')
  const [day, setDay] = useState('')
  const [isEndless, setIsEndless] = useState(false)
  const [refusal, setRefusal] = useState<string[]>([])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const problems = [
      ...(documentType ? [] : [t('panelIdentity.needsType')]),
      ...(day || isEndless ? [] : [t('panelIdentity.needsDay')]),
      ...(!isEndless && day && !isDocumentValid({ documentExpiresAt: day, today })
        ? [t('panelIdentity.dayIsOver')]
        : []),
    ]
    setRefusal(problems)
    if (problems.length > 0) return
    const body = { status: 'verified', documentType, ...(!isEndless && { documentExpiresAt: day }) }
    setRefusal(await decide({ body, done: t('panelIdentity.approved', { name: check.name }) }))
  }
  return (
    <form
      aria-labelledby="approve-title"
      className="az-form az-card"
      id="approve"
      noValidate
      onKeyDown={sendByKeys}
      onSubmit={(event) => void send(event)}
    >
      <div>
        <h2 className="az-section__title" id="approve-title">
          {t('panelIdentity.approve')}
        </h2>
        <p className="az-section__description">{t('panelIdentity.approveHint')}</p>
      </div>
      <DocumentType onChange={setDocumentType} value={documentType} />
      <label className="az-desk__field">
        <span>{t('panelIdentity.expiresAt')}</span>
        <input
          className="az-input"
          disabled={isEndless}
          id="approve-expires"
          onChange={(event) => setDay(event.target.value)}
          type="date"
          value={day}
        />
      </label>
      <label className="az-check">
        <input
          checked={isEndless}
          id="approve-endless"
          onChange={(event) => setIsEndless(event.target.checked)}
          type="checkbox"
        />
        {t('panelIdentity.noExpiry')}
      </label>
      <Refusal lines={refusal} />
      <div className="az-buttons">
        <Button disabled={isBusy} id="approve-send" margin={false} type="submit">
          {isBusy ? t('panelIdentity.busy') : t('panelIdentity.approve')}
        </Button>
      </div>
    </form>
  )
}

function DocumentType({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText()
  return (
    <label className="az-desk__field">
      <span>{t('panelIdentity.documentType')}</span>
      <select
        className="az-input"
        id="approve-type"
        onChange={(event) => onChange(event.target.value)}
        required
        value={value}
      >
        <option value="">{t('panelIdentity.choose')}</option>
        {documentTypes.map((type) => (
          <option key={type} value={type}>
            {sayState(t, type)}
          </option>
        ))}
      </select>
    </label>
  )
}
