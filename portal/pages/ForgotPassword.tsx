import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'

export function ForgotPassword() {
  const { t } = usePortal()
  const [sentTo, setSentTo] = useState<string>()
  if (sentTo !== undefined)
    return (
      <Done title={t.checkEmail} hint={t.resetSent(sentTo)}>
        <Link to="/login">{t.toSignIn}</Link>
      </Done>
    )
  const send = async (values: FormData) => {
    const email = textIn(values, 'email')
    await api.post('/auth/forgot-password', { body: { email } })
    setSentTo(email)
  }
  return (
    <Page title={t.resetTitle} isNarrow>
      <p>{t.resetHint}</p>
      <Form onSend={send} button={t.sendLink}>
        <Field name="email" type="email" label={t.email} autoComplete="username" />
      </Form>
      <p>
        <Link to="/login">{t.toSignIn}</Link>
      </p>
    </Page>
  )
}
