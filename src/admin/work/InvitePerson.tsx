'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { languages } from '../../i18n/languages.ts'
import { locales } from '../../i18n/locales.ts'
import type { Translate } from '../../i18n/types.ts'
import { ActionForm } from '../actions/ActionForm.tsx'
import type { ActionField } from '../actions/actionTypes.ts'
import { actionWords } from '../actions/actionWords.ts'
import { documentOf } from '../actions/contractActions.ts'
import { useText } from '../text/useText.ts'

type Start = { role: 'client' | 'admin'; locale: string }

/** Creates an account without a password, whose owner is mailed a link to set it. Then shows its page. */
export function InvitePerson(start: Start) {
  const t = useText()
  const { config } = useConfig()
  const router = useRouter()
  return (
    <ActionForm
      action={{
        name: 'invite',
        ...actionWords(t, 'panelWork.invite'),
        method: 'POST',
        path: '/users',
        fields: fieldsOf({ ...start, t }),
      }}
      onDone={(body) => router.push(`${config.routes.admin}${documentOf({ body, collection: 'users' }) ?? ''}`)}
    />
  )
}

function fieldsOf({ role, locale, t }: Start & { t: Translate }): ActionField[] {
  return [
    {
      name: 'role',
      kind: 'select',
      label: t('panelWork.invite.role'),
      hint: t('panelWork.invite.roleHint'),
      options: [
        { value: 'client', label: t('panelWork.invite.client') },
        { value: 'admin', label: t('panelWork.invite.admin') },
      ],
      initial: role,
    },
    { name: 'firstName', kind: 'text', label: t('panelWork.invite.firstName'), maxLength: 100, required: true },
    { name: 'lastName', kind: 'text', label: t('panelWork.invite.lastName'), maxLength: 100, required: true },
    { name: 'email', kind: 'text', label: t('panelWork.invite.email'), maxLength: 254, required: true },
    {
      name: 'company',
      kind: 'text',
      label: t('panelWork.invite.company'),
      maxLength: 200,
      onlyFor: { field: 'role', value: 'client' },
    },
    {
      name: 'locale',
      kind: 'select',
      label: t('panelWork.invite.locale'),
      hint: t('panelWork.invite.localeHint'),
      options: locales.map((value) => ({ value, label: languages[value].name })),
      initial: locale,
    },
  ]
}
