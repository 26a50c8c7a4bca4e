'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useText } from '../text/useText.ts'

/** Requests another address for the own account: a link to it is mailed to the new one. */
export function ChangeEmail() {
  const t = useText()
  return (
    <ActionButtons
      actions={[
        {
          name: 'changeEmail',
          ...actionWords(t, 'panelAccount.changeEmail'),
          method: 'POST',
          path: '/auth/change-email',
          fields: [
            { name: 'email', kind: 'text', label: t('panelAccount.newEmail'), maxLength: 254, required: true },
            { name: 'currentPassword', kind: 'password', label: t('panelAccount.currentPassword'), required: true },
          ],
        },
      ]}
    />
  )
}

/** Replaces the own password. */
export function ChangePassword() {
  const t = useText()
  return (
    <ActionButtons
      actions={[
        {
          name: 'changePassword',
          ...actionWords(t, 'panelAccount.changePassword'),
          method: 'POST',
          path: '/auth/change-password',
          fields: [
            { name: 'currentPassword', kind: 'password', label: t('panelAccount.currentPassword'), required: true },
            { name: 'password', kind: 'password', isNew: true, label: t('panelPassword.password'), required: true },
          ],
        },
      ]}
    />
  )
}
