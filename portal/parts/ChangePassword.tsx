import { useState } from 'react'
import { api } from '../api.ts'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'

export function ChangePassword() {
  const { t } = usePortal()
  const [changes, setChanges] = useState(0)
  const change = async (values: FormData) => {
    const body = { currentPassword: textIn(values, 'currentPassword'), password: textIn(values, 'password') }
    await api.post('/auth/change-password', { body })
    setChanges((before) => before + 1)
  }
  return (
    <>
      <Form key={changes} onSend={change} button={t.changePassword}>
        <Field name="currentPassword" type="password" label={t.currentPassword} autoComplete="current-password" />
        <Field
          name="password"
          type="password"
          label={t.newPassword}
          hint={t.passwordHint}
          autoComplete="new-password"
        />
      </Form>
      <p role="status">{changes > 0 && t.passwordChanged}</p>
    </>
  )
}
