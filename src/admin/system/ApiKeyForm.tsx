'use client'

import { Button, TextInput, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type ChangeEvent } from 'react'
import { scopes as allScopes, type Scope } from '../../domain/accounts/scopes.ts'
import { useApi } from '../parts/useApi.ts'
import { SecretInput } from '../password/SecretInput.tsx'
import { OneTimeSecret } from './OneTimeSecret.tsx'
import { useText } from '../text/useText.ts'

const empty = { name: '', scopes: [] as Scope[], days: '90', currentPassword: '' }

/** Creates a key, and shows it this once. */
export function ApiKeyForm() {
  const t = useText()
  const router = useRouter()
  const { ask, isBusy } = useApi()
  const [entered, setEntered] = useState(empty)
  const [key, setKey] = useState<string>()
  const { name, scopes, days, currentPassword } = entered
  const change = (part: Partial<typeof empty>) => setEntered({ ...entered, ...part })
  const isDays = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 365
  const isReady = name.trim() !== '' && scopes.length > 0 && isDays && currentPassword !== ''
  const create = async () => {
    setKey(undefined)
    const body = { name: name.trim(), scopes, expiresInDays: Number(days), currentPassword }
    const answer = await ask<{ key: string }>({
      method: 'POST',
      path: '/admin/api-keys',
      body,
      lost: t('panelKeys.lost'),
    })
    if (!answer) return
    setKey(answer.key)
    setEntered(empty)
    toast.success(t('panelKeys.created'))
    router.refresh()
  }
  return (
    <div className="az-stack az-form">
      <TextInput
        label={t('panelKeys.name')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change({ name: event.target.value.slice(0, 100) })}
        path="key-name"
        required
        value={name}
      />
      <Scopes chosen={scopes} onChange={(chosen) => change({ scopes: chosen })} />
      <Days days={days} isRight={isDays} onChange={(typed) => change({ days: typed })} />
      <SecretInput
        autoComplete="current-password"
        label={t('panelKeys.currentPassword')}
        name="currentPassword"
        onChange={(value) => change({ currentPassword: value })}
        type="password"
        value={currentPassword}
      />
      <div>
        <Button
          disabled={!isReady || isBusy}
          id="create-key"
          margin={false}
          onClick={() => void create()}
          type="button"
        >
          {t('panelKeys.create')}
        </Button>
      </div>
      <div aria-live="polite" id="created-key">
        {key !== undefined && (
          <OneTimeSecret
            copied={t('panelKeys.copied')}
            copy={t('panelKeys.copy')}
            hint={t('panelKeys.copyNow')}
            id="new-key"
            value={key}
          />
        )}
      </div>
    </div>
  )
}

type DaysProps = { days: string; isRight: boolean; onChange: (days: string) => void }

/** How long it opens anything. */
function Days({ days, isRight, onChange }: DaysProps) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('panelKeys.expiresInDays')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        path="key-days"
        required
        value={days}
      />
      {!isRight && <p className="az-field-error">{t('panelKeys.wrongDays')}</p>}
    </>
  )
}

type ScopesProps = { chosen: readonly Scope[]; onChange: (chosen: Scope[]) => void }

function Scopes({ chosen, onChange }: ScopesProps) {
  const t = useText()
  return (
    <fieldset className="az-choices">
      <legend>{t('panelKeys.scopes')}</legend>
      {allScopes.map((scope) => (
        <label key={scope}>
          <input
            checked={chosen.includes(scope)}
            name="key-scopes"
            onChange={({ target }) =>
              onChange(allScopes.filter((each) => (each === scope ? target.checked : chosen.includes(each))))
            }
            type="checkbox"
            value={scope}
          />
          {t(`panelKeys.scope.${scope}`)}
        </label>
      ))}
    </fieldset>
  )
}
