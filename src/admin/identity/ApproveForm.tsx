'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { isDocumentValid } from '../../domain/identityDocuments.ts'
import { labelOf } from '../../domain/statusLabels.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { identityTexts } from '../texts/identity.ts'
import { textsIn } from '../texts/defineTexts.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { DeskCheck } from './deskTypes.ts'
import { sendByKeys } from '../parts/sendByKeys.ts'
import { useDecision } from './useDecision.ts'

const documentTypes = ['national_id', 'passport', 'residence_permit', 'driving_licence', 'other']

/** What was read on the document, and that it is he. A document without an expiry is one only where that is said. */
export function ApproveForm({ check, onDecided }: { check: DeskCheck; onDecided: () => void }) {
  const texts = useTexts(identityTexts)
  const { decide, isBusy } = useDecision({ check, onDecided })
  const [documentType, setDocumentType] = useState('')
  const [day, setDay] = useState('')
  const [isEndless, setIsEndless] = useState(false)
  const [refusal, setRefusal] = useState<string[]>([])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const problems = [
      ...(documentType ? [] : [texts.needsType]),
      ...(day || isEndless ? [] : [texts.needsDay]),
      ...(!isEndless && day && !isDocumentValid({ documentExpiresAt: day, at: new Date() }) ? [texts.dayIsOver] : []),
    ]
    setRefusal(problems)
    if (problems.length > 0) return
    const body = { status: 'verified', documentType, ...(!isEndless && { documentExpiresAt: day }) }
    setRefusal(await decide({ body, done: texts.approved(check.name) }))
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
          {texts.approve}
        </h2>
        <p className="az-section__description">{texts.approveHint}</p>
      </div>
      <DocumentType onChange={setDocumentType} value={documentType} />
      <label className="az-desk__field">
        <span>{texts.expiresAt}</span>
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
        {texts.noExpiry}
      </label>
      <Refusal lines={refusal} />
      <div className="az-buttons">
        <Button disabled={isBusy} id="approve-send" margin={false} type="submit">
          {isBusy ? texts.busy : texts.approve}
        </Button>
      </div>
    </form>
  )
}

function DocumentType({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const texts = useTexts(identityTexts)
  const { i18n } = useTranslation()
  return (
    <label className="az-desk__field">
      <span>{texts.documentType}</span>
      <select
        className="az-input"
        id="approve-type"
        onChange={(event) => onChange(event.target.value)}
        required
        value={value}
      >
        <option value="">{texts.choose}</option>
        {documentTypes.map((type) => (
          <option key={type} value={type}>
            {textsIn(labelOf(type), i18n.language)}
          </option>
        ))}
      </select>
    </label>
  )
}
