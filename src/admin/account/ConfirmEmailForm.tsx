'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

/** Gives the signed-in account its new address. A click, because programs follow mailed links, too. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const t = useText()
  const router = useRouter()
  const { config } = useConfig()
  const { call, isBusy } = useApi()
  const [problem, setProblem] = useState<string>()
  const confirm = async () => {
    const reply = await call({ method: 'POST', path: '/auth/confirm-email', body: { token } })
    if (reply.ok) return router.push(`${config.routes.admin}${config.admin.routes.account}`)
    const meanings: Record<string, string> = {
      link_expired: t('panelPassword.dead'),
      not_found: t('panelAccount.othersLink'),
    }
    setProblem(meanings[reply.code] ?? (reply.message || t('panelPassword.lost')))
  }
  return (
    <div className="az-stack az-narrow">
      <p>{t('panelAccount.confirmHint')}</p>
      {problem && (
        <p className="az-field-error" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button disabled={isBusy} id="confirm-email" margin={false} onClick={() => void confirm()} type="button">
          {t('panelAccount.confirm')}
        </Button>
      </div>
    </div>
  )
}
