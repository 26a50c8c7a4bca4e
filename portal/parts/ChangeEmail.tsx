import { useState } from 'react'
import { api } from '../api.ts'
import { textIn } from '../state/textIn.ts'
import { usePortal, useUser } from '../state/portalContext.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'

/** Asks for a link to the new address; the present one stays until that is used. */
export function ChangeEmail() {
  const { t } = usePortal()
  const user = useUser()
  const [sentTo, setSentTo] = useState<readonly string[]>([])
  const change = async (values: FormData) => {
    const email = textIn(values, 'email')
    await api.post('/auth/change-email', { body: { email, currentPassword: textIn(values, 'currentPassword') } })
    setSentTo((before) => [...before, email])
  }
  const newest = sentTo.at(-1)
  return (
    <>
      <p>{t.currentEmail(user.email)}</p>
      <Form key={sentTo.length} onSend={change} button={t.changeEmail}>
        <Field name="email" type="email" label={t.newEmail} autoComplete="off" />
        <Field name="currentPassword" type="password" label={t.currentPassword} autoComplete="current-password" />
      </Form>
      <p role="status">{newest !== undefined && t.emailLinkSent(newest)}</p>
    </>
  )
}
