'use client'

import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

const names = ['email', 'messages', 'projects', 'payments', 'broadcasts'] as const
type Name = (typeof names)[number]
type Preferences = Partial<Record<Name, boolean | null>>

/** Which optional emails the admin gets. Each choice is saved at once. */
export function MailPreferences({ preferences }: { preferences: Preferences }) {
  const t = useText()
  const { act, isBusy } = useApi()
  const [chosen, setChosen] = useState(preferences)
  const isOn = (name: Name) => chosen[name] !== false
  const choose = async (name: Name, value: boolean) => {
    const reply = await act({
      method: 'PUT',
      path: '/users/profile',
      body: { notificationPreferences: { [name]: value } },
      done: t('panelAccount.mailsSaved'),
      lost: t('panelPassword.lost'),
      refusals: {},
    })
    if (reply.ok) setChosen((before) => ({ ...before, [name]: value }))
  }
  return (
    <fieldset className="az-choices" disabled={isBusy}>
      <legend className="az-hidden">{t('panelAccount.mails')}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            checked={isOn(name)}
            disabled={name !== 'email' && !isOn('email')}
            name={`mails-${name}`}
            onChange={({ target }) => void choose(name, target.checked)}
            type="checkbox"
          />
          {t(`panelAccount.mail.${name}`)}
        </label>
      ))}
    </fieldset>
  )
}
