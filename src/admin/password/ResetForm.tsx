'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { PasswordFrame } from './PasswordFrame.tsx'
import { SecretInput } from './SecretInput.tsx'
import { useText } from '../text/useText.ts'

type ResetFormProps = { token: string; path?: '/auth/reset-password' | '/auth/revert-email' }

/** Sets a new password by the mailed link, which may also take a change of the address back. */
export function ResetForm({ token, path = '/auth/reset-password' }: ResetFormProps) {
  const { call } = useApi()
  const t = useText()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isSet, setIsSet] = useState(false)
  const isRevert = path === '/auth/revert-email'
  const done = t(isRevert ? 'panelAccount.reverted' : 'panelPassword.isSet')
  if (isSet) return <PasswordFrame heading={done} hint={t('panelPassword.isSetHint')} />
  const refusals: Record<string, string> = {
    link_expired: t('panelPassword.dead'),
    validation_failed: t('panelPassword.weak'),
    rate_limited: t('panelPassword.often'),
  }
  const save = async () => {
    if (password !== repeated) return setProblem(t('panelPassword.differ'))
    const reply = await call({ method: 'POST', path, body: { token, password } })
    if (reply.ok) return setIsSet(true)
    setProblem(refusals[reply.code] ?? t('panelPassword.lost'))
  }
  return (
    <PasswordFrame
      heading={t(isRevert ? 'panelAccount.revert' : 'panelPassword.set')}
      hint={t(isRevert ? 'panelAccount.revertHint' : 'panelPassword.setHint')}
      onSubmit={save}
      problem={problem}
    >
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
