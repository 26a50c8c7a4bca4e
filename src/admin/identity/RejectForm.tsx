'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { languages } from '../../i18n/languages.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { Refusal } from '../parts/Refusal.tsx'
import type { DeskCheck, RejectReason } from './deskTypes.ts'
import { sendByKeys } from '../parts/sendByKeys.ts'
import { useDecision } from './useDecision.ts'
import { useText } from '../text/useText.ts'

const longestReason = 2000

/**
 * Rejects the document with a reason. Common reasons are chosen in the admin's language and written in the client's.
 */
export function RejectForm({ check, onDecided }: { check: DeskCheck; onDecided: () => void }) {
  const t = useText()
  const { locale } = useLanguage()
  const { decide, isBusy } = useDecision({ check, onDecided })
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string[]>([])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const rejectionReason = reason.trim()
    if (!rejectionReason) return setRefusal([t('panelIdentity.needsReason')])
    setRefusal(
      await decide({
        body: { status: 'rejected', rejectionReason },
        done: t('panelIdentity.rejected', { name: check.name }),
      }),
    )
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
          {t('panelIdentity.reject')}
        </h2>
        <p className="az-section__description">
          {t('panelIdentity.rejectHint')}
          {check.locale !== locale && ` ${t('panelIdentity.reasonsIn', { language: languages[check.locale].name })}`}
        </p>
      </div>
      <Reasons onChoose={append} reasons={check.reasons} />
      <label className="az-desk__field">
        <span>{t('panelIdentity.reason')}</span>
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
          {isBusy ? t('panelIdentity.busy') : t('panelIdentity.reject')}
        </Button>
      </div>
    </form>
  )
}

function Reasons({ reasons, onChoose }: { reasons: readonly RejectReason[]; onChoose: (text: string) => void }) {
  const t = useText()
  return (
    <div aria-label={t('panelIdentity.reasons')} className="az-presets" role="group">
      {reasons.map(({ name, label, text }) => (
        <button
          className="az-presets__one"
          id={`reason-${name}`}
          key={name}
          onClick={() => onChoose(text)}
          type="button"
        >
          {label}
        </button>
      ))}
    </div>
  )
}
