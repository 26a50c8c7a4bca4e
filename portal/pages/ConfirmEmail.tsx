import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { usePortal, useUser } from '../state/portalContext.ts'

/** By the link in the new mailbox. A click of its own: it changes how the reader signs in. */
export function ConfirmEmail({ token }: { token: string }) {
  const { t, refreshUser } = usePortal()
  const { email } = useUser()
  const [isDone, setDone] = useState(false)
  if (isDone)
    return (
      <Done title={t.emailChanged} hint={t.emailChangedHint(email)}>
        <Link to="/" className="button button--main">
          {t.toHome}
        </Link>
      </Done>
    )
  const confirm = async () => {
    await api.post('/auth/confirm-email', { body: { token } })
    await refreshUser()
    setDone(true)
  }
  return (
    <Page title={t.confirmEmailTitle} isNarrow>
      <p>{t.confirmEmailHint(email)}</p>
      {token === '' ? <p>{t.missingToken}</p> : <Form onSend={confirm} button={t.confirmEmail} />}
    </Page>
  )
}
