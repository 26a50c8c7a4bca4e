'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { PasswordFrame } from './PasswordFrame.tsx'
import { SecretInput } from './SecretInput.tsx'
import { useText } from '../text/useText.ts'

/** Requests a reset link. The answer is the same for every address, so no one learns which ones have an account. */
export function ForgotForm() {
  const { call } = useApi()
  const t = useText()
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isSent, setIsSent] = useState(false)
  if (isSent) return <PasswordFrame heading={t('panelPassword.sent')} hint={t('panelPassword.sentHint')} />
  const send = async () => {
    const body = { email: email.trim(), from: 'panel' }
    const reply = await call({ method: 'POST', path: '/auth/forgot-password', body })
    if (reply.ok) return setIsSent(true)
    setProblem(
      reply.code === 'validation_failed'
        ? t('panelPassword.unfit')
        : reply.code === 'rate_limited'
          ? t('panelPassword.often')
          : t('panelPassword.lost'),
    )
  }
  return (
    <PasswordFrame
      heading={t('panelPassword.forgot')}
      hint={t('panelPassword.forgotHint')}
      onSubmit={send}
      problem={problem}
    >
      <SecretInput
        autoComplete="username"
        label={t('panelPassword.email')}
        name="email"
        onChange={setEmail}
        type="email"
        value={email}
      />
      <Button id="send-link" margin={false} size="large" type="submit">
        {t('panelPassword.send')}
      </Button>
    </PasswordFrame>
  )
}
