'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../parts/askApi.ts'
import { passwordTexts } from '../texts/password.ts'
import { useTexts } from '../texts/useTexts.ts'
import { PasswordFrame } from './PasswordFrame.tsx'
import { SecretInput } from './SecretInput.tsx'

/** Sets a new password by the mailed link. */
export function ResetForm({ token }: { token: string }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = useTexts(passwordTexts)
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isSet, setIsSet] = useState(false)
  if (isSet) return <PasswordFrame heading={texts.isSet} hint={texts.isSetHint} />
  const refusals: Record<string, string> = {
    link_expired: texts.dead,
    validation_failed: texts.weak,
    rate_limited: texts.often,
  }
  const save = async () => {
    if (password !== repeated) return setProblem(texts.differ)
    const reply = await askApi({
      method: 'POST',
      url: `${config.serverURL}${config.routes.api}/auth/reset-password`,
      body: { token, password },
      language: i18n.language,
    })
    if (reply.ok) return setIsSet(true)
    setProblem(refusals[reply.code] ?? texts.lost)
  }
  return (
    <PasswordFrame heading={texts.set} hint={texts.setHint} onSubmit={save} problem={problem}>
      <SecretInput
        autoComplete="new-password"
        label={texts.password}
        name="password"
        onChange={setPassword}
        type="password"
        value={password}
      />
      <SecretInput
        autoComplete="new-password"
        label={texts.repeat}
        name="repeat"
        onChange={setRepeated}
        type="password"
        value={repeated}
      />
      <Button id="set-password" margin={false} size="large" type="submit">
        {texts.save}
      </Button>
    </PasswordFrame>
  )
}
