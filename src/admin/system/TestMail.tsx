'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

/** The endpoint's answer, as the contract defines it. */
type Result = { outcome: 'sent' | 'written' | 'failed'; to: string; error: string | null }

/** Sends the signed-in admin an email, and says what became of it. */
export function TestMail() {
  const t = useText()
  const { ask, isBusy } = useApi()
  const [result, setResult] = useState<Result | null>(null)
  const send = async () => {
    setResult(null)
    setResult(await ask<Result>({ method: 'POST', path: '/admin/system/test-mail', lost: t('panelTestMail.lost') }))
  }
  return (
    <div className="az-test-mail">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        id="test-mail"
        margin={false}
        onClick={() => void send()}
        size="small"
        type="button"
      >
        {isBusy ? t('panelTestMail.busy') : t('panelTestMail.send')}
      </Button>
      <div aria-live="polite" data-outcome={result?.outcome} id="test-mail-result">
        {result?.outcome === 'sent' && t('panelTestMail.sent', { to: result.to })}
        {result?.outcome === 'written' && t('panelTestMail.written')}
        {result?.outcome === 'failed' && (
          <>
            <p className="az-field-error">{t('panelTestMail.failed')}</p>
            <bdi className="az-test-mail__said" dir="ltr">
              {result.error}
            </bdi>
          </>
        )}
      </div>
    </div>
  )
}
