'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../parts/askApi.ts'
import { passwordTexts } from '../texts/password.ts'
import { useTexts } from '../texts/useTexts.ts'
import { PasswordFrame } from './PasswordFrame.tsx'
import { SecretInput } from './SecretInput.tsx'

/** Has a link mailed. Says the same for every address, so that nobody learns whose has an account. */
export function ForgotForm() {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = useTexts(passwordTexts)
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isSent, setIsSent] = useState(false)
  if (isSent) return <PasswordFrame heading={texts.sent} hint={texts.sentHint} />
  const send = async () => {
    const reply = await askApi({
      method: 'POST',
      url: `${config.serverURL}${config.routes.api}/auth/forgot-password`,
      body: { email: email.trim(), from: 'panel' },
      language: i18n.language,
    })
    if (reply.ok) return setIsSent(true)
    setProblem(
      reply.code === 'validation_failed' ? texts.unfit : reply.code === 'rate_limited' ? texts.often : texts.lost,
    )
  }
  return (
    <PasswordFrame heading={texts.forgot} hint={texts.forgotHint} onSubmit={send} problem={problem}>
      <SecretInput
        autoComplete="username"
        label={texts.email}
        name="email"
        onChange={setEmail}
        type="email"
        value={email}
      />
      <Button id="send-link" margin={false} size="large" type="submit">
        {texts.send}
      </Button>
    </PasswordFrame>
  )
}
