import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Link } from '../parts/Link.tsx'
import { NewPasswordForm } from '../parts/NewPasswordForm.tsx'
import { Page } from '../parts/Page.tsx'
import { usePortal } from '../state/portalContext.ts'

/** By the link in the former mailbox: takes the account back from whoever changed its address. */
export function RevertEmail({ token }: { token: string }) {
  const { t, refreshUser } = usePortal()
  const [isDone, setDone] = useState(false)
  if (isDone)
    return (
      <Done title={t.emailReverted} hint={t.emailRevertedHint}>
        <Link to="/login" className="button button--main">
          {t.signIn}
        </Link>
      </Done>
    )
  const revert = async (password: string) => {
    await api.post('/auth/revert-email', { body: { token, password } })
    await refreshUser()
    setDone(true)
  }
  return (
    <Page title={t.revertEmailTitle} isNarrow>
      <p>{t.revertEmailHint}</p>
      <NewPasswordForm onSave={revert} button={t.revertEmail} />
    </Page>
  )
}
