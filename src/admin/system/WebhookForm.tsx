'use client'

import { Button, TextInput, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type ChangeEvent } from 'react'
import { webhookTypes, type WebhookType } from '../../domain/webhooks/webhookTypes.ts'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'
import { OneTimeSecret } from './OneTimeSecret.tsx'

/** Adds an endpoint, and shows its secret this once. */
export function WebhookForm() {
  const t = useText()
  const router = useRouter()
  const { ask, isBusy } = useApi()
  const [url, setUrl] = useState('')
  const [types, setTypes] = useState<readonly WebhookType[]>(webhookTypes)
  const [secret, setSecret] = useState<string>()
  const create = async () => {
    setSecret(undefined)
    const answer = await ask<{ secret: string }>({
      method: 'POST',
      path: '/admin/webhooks',
      body: { url: url.trim(), types },
      lost: t('panelWebhooks.lost'),
    })
    if (!answer) return
    setSecret(answer.secret)
    setUrl('')
    toast.success(t('panelWebhooks.created'))
    router.refresh()
  }
  return (
    <div className="az-stack az-form">
      <TextInput
        label={t('panelWebhooks.url')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setUrl(event.target.value.slice(0, 2000))}
        path="webhook-url"
        required
        value={url}
      />
      <Types chosen={types} onChange={setTypes} />
      <div>
        <Button
          disabled={url.trim() === '' || types.length === 0 || isBusy}
          id="create-webhook"
          margin={false}
          onClick={() => void create()}
          type="button"
        >
          {t('panelWebhooks.create')}
        </Button>
      </div>
      <div aria-live="polite">
        {secret !== undefined && (
          <OneTimeSecret
            copied={t('panelWebhooks.copied')}
            copy={t('panelWebhooks.copy')}
            hint={t('panelWebhooks.copyNow')}
            id="new-secret"
            value={secret}
          />
        )}
      </div>
    </div>
  )
}

type TypesProps = { chosen: readonly WebhookType[]; onChange: (chosen: readonly WebhookType[]) => void }

function Types({ chosen, onChange }: TypesProps) {
  const t = useText()
  const toggle = (type: WebhookType, isOn: boolean) =>
    onChange(webhookTypes.filter((each) => (each === type ? isOn : chosen.includes(each))))
  return (
    <fieldset className="az-choices">
      <legend>{t('panelWebhooks.types')}</legend>
      <label>
        <input
          checked={chosen.length === webhookTypes.length}
          name="webhook-all"
          onChange={({ target }) => onChange(target.checked ? webhookTypes : [])}
          type="checkbox"
        />
        {t('panelWebhooks.all')}
      </label>
      {webhookTypes.map((type) => (
        <label key={type}>
          <input
            checked={chosen.includes(type)}
            name="webhook-types"
            onChange={({ target }) => toggle(type, target.checked)}
            type="checkbox"
            value={type}
          />
          <code dir="ltr" translate="no">
            {type}
          </code>
        </label>
      ))}
    </fieldset>
  )
}
