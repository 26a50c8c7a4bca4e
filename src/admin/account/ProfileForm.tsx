'use client'

import { languages } from '../../i18n/languages.ts'
import { locales, type Locale } from '../../i18n/locales.ts'
import { ActionForm } from '../actions/ActionForm.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useText } from '../text/useText.ts'

type ProfileFormProps = { firstName: string; lastName: string; timezone: string; locale: Locale }

/** Name, time zone and language. Once they are saved, the page speaks the language. */
export function ProfileForm({ firstName, lastName, timezone, locale }: ProfileFormProps) {
  const t = useText()
  return (
    <ActionForm
      action={{
        name: 'profile',
        ...actionWords(t, 'panelAccount.save'),
        method: 'PUT',
        path: '/users/profile',
        isReloaded: (given) => given['locale'] !== locale,
        fields: [
          { name: 'firstName', kind: 'text', label: t('panelAccount.firstName'), maxLength: 100, ...filled(firstName) },
          { name: 'lastName', kind: 'text', label: t('panelAccount.lastName'), maxLength: 100, ...filled(lastName) },
          {
            name: 'timezone',
            kind: 'text',
            label: t('panelAccount.timezone'),
            hint: t('panelAccount.timezoneHint'),
            maxLength: 64,
            ...filled(timezone),
          },
          {
            name: 'locale',
            kind: 'select',
            label: t('panelAccount.language'),
            hint: t('panelAccount.languageHint'),
            options: locales.map((value) => ({ value, label: languages[value].name })),
            initial: locale,
          },
        ],
      }}
    />
  )
}

function filled(initial: string) {
  return { initial, required: true }
}
