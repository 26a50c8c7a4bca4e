'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { PasswordFrame } from './PasswordFrame.tsx'
import { SecretInput } from './SecretInput.tsx'
import { useText } from '../text/useText.ts'

/** Sets a new password by the mailed link. */
export function ResetForm({ token }: { token: string }) {
  const { call } = useApi()
  const t = useText()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isSet, setIsSet] = useState(false)
  if (isSet) return <PasswordFrame heading={t('panelPassword.isSet')} hint={t('panelPassword.isSetHint')} />
  const refusals: Record<string, string> = {
    link_expired: t('panelPassword.dead'),
    validation_failed: t('panelPassword.weak'),
    rate_limited: t('panelPassword.often'),
  }
  const save = async () => {
    if (password !== repeated) return setProblem(t('panelPassword.differ'))
    const reply = await call({ method: 'POST', path: '/auth/reset-password', body: { token, password } })
    if (reply.ok) return setIsSet(true)
    setProblem(refusals[reply.code] ?? t('panelPassword.lost'))
  }
  return (
    <PasswordFrame heading={t('panelPassword.set')} hint={t('panelPassword.setHint')} onSubmit={save} problem={problem}>
      <SecretInput
        autoComplete="new-password"
        label={t('panelPassword.password')}
        name="password"
        onChange={setPassword}
        type="password"
        value={password}
      />
      <SecretInput
        autoComplete="new-password"
        label={t('panelPassword.repeat')}
        name="repeat"
        onChange={setRepeated}
        type="password"
        value={repeated}
      />
      <Button id="set-password" margin={false} size="large" type="submit">
        {t('panelPassword.save')}
      </Button>
    </PasswordFrame>
  )
}
