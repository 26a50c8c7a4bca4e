'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { identityReasons } from '../../domain/identityReasons.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { identityTexts } from '../texts/identity.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { DeskCheck } from './deskTypes.ts'
import { sendByKeys } from '../parts/sendByKeys.ts'
import { useDecision } from './useDecision.ts'

const longestReason = 2000

/** Why the document is sent back. Frequent reasons are chosen in the admin's language and written in the client's, who reads them. */
export function RejectForm({ check, onDecided }: { check: DeskCheck; onDecided: () => void }) {
  const texts = useTexts(identityTexts)
  const { i18n } = useTranslation()
  const { decide, isBusy } = useDecision({ check, onDecided })
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string[]>([])
  const shown = i18n.language.startsWith('ar') ? 'ar' : 'en'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const rejectionReason = reason.trim()
    if (!rejectionReason) return setRefusal([texts.needsReason])
    setRefusal(await decide({ body: { status: 'rejected', rejectionReason }, done: texts.rejected(check.name) }))
  }
  const append = (text: string) =>
    setReason((before) => (before.includes(text) ? before : [before.trim(), text].filter(Boolean).join('\n')))
  return (
    <form
      aria-labelledby="reject-title"
      className="az-form az-card"
      id="reject"
      noValidate
      onKeyDown={sendByKeys}
      onSubmit={(event) => void send(event)}
    >
      <div>
        <h2 className="az-section__title" id="reject-title">
          {texts.reject}
        </h2>
        <p className="az-section__description">
          {texts.rejectHint}
          {check.locale !== shown && ` ${check.locale === 'ar' ? texts.reasonsInArabic : texts.reasonsInEnglish}`}
        </p>
      </div>
      <div aria-label={texts.reasons} className="az-presets" role="group">
        {identityReasons.map((each) => (
          <button
            className="az-presets__one"
            id={`reason-${each.name}`}
            key={each.name}
            onClick={() => append(each[check.locale].text)}
            type="button"
          >
            {each[shown].label}
          </button>
        ))}
      </div>
      <label className="az-desk__field">
        <span>{texts.reason}</span>
        <textarea
          className="az-input"
          dir="auto"
          id="reject-reason"
          maxLength={longestReason}
          onChange={(event) => setReason(event.target.value)}
          required
          rows={4}
          value={reason}
        />
      </label>
      <Refusal lines={refusal} />
      <div className="az-buttons">
        <Button
          buttonStyle="secondary"
          className="az-danger"
          disabled={isBusy}
          id="reject-send"
          margin={false}
          type="submit"
        >
          {isBusy ? texts.busy : texts.reject}
        </Button>
      </div>
    </form>
  )
}
