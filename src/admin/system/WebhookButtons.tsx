'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'
import { OneTimeSecret } from './OneTimeSecret.tsx'

/** Pauses or resumes an endpoint, sends again what it failed to take, changes its secret, removes it. */
export function WebhookButtons({ id, isPaused, hasFailed }: { id: string; isPaused: boolean; hasFailed: boolean }) {
  const t = useText()
  const router = useRouter()
  const { ask, isBusy } = useApi()
  const [secret, setSecret] = useState<string>()
  const path = `/admin/webhooks/${id}` as const
  const lost = t('panelWebhooks.lost')
  const toggle = async () => {
    if (await ask({ method: 'PUT', path, body: { isPaused: !isPaused }, lost }))
      toast.success(t('panelWebhooks.changed'))
    router.refresh()
  }
  const replay = async () => {
    const body = { since: new Date(0).toISOString() }
    const answer = await ask<{ replayedCount: number }>({ method: 'POST', path: `${path}/replay`, body, lost })
    if (answer) toast.success(t('panelWebhooks.replayed', { count: answer.replayedCount }))
    router.refresh()
  }
  const rotation = {
    name: `rotate-${id}`,
    ...actionWords(t, 'panelWebhooks.rotate'),
    method: 'POST' as const,
    path: `${path}/secret` as const,
    goTo: ({ secret: made }: Record<string, unknown>) => {
      setSecret(String(made))
      return undefined
    },
  }
  const removal = {
    name: `remove-${id}`,
    ...actionWords(t, 'panelWebhooks.remove'),
    tone: 'danger' as const,
    method: 'DELETE' as const,
    path,
  }
  return (
    <div className="az-stack">
      <div className="az-buttons">
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          id={`pause-${id}`}
          margin={false}
          onClick={() => void toggle()}
          size="small"
        >
          {t(isPaused ? 'panelWebhooks.resume' : 'panelWebhooks.pause')}
        </Button>
        {hasFailed && (
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            id={`replay-${id}`}
            margin={false}
            onClick={() => void replay()}
            size="small"
          >
            {t('panelWebhooks.replay')}
          </Button>
        )}
        <ActionButtons actions={[rotation, removal]} onDone={() => router.refresh()} />
      </div>
      {secret !== undefined && (
        <OneTimeSecret
          copied={t('panelWebhooks.copied')}
          copy={t('panelWebhooks.copy')}
          hint={t('panelWebhooks.copyNow')}
          id={`secret-${id}`}
          value={secret}
        />
      )}
    </div>
  )
}
