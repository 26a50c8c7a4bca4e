import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Link } from '../parts/Link.tsx'
import { NewPasswordForm } from '../parts/NewPasswordForm.tsx'
import { Page } from '../parts/Page.tsx'
import { usePortal } from '../state/portalContext.ts'

/** By the link of a first password or of a reset. Who has it is signed in. */
export function NewPassword({ token }: { token: string }) {
  const { t, user, refreshUser } = usePortal()
  const [isSaved, setSaved] = useState(false)
  if (isSaved)
    return (
      <Done title={t.passwordSaved} hint={t.passwordSavedHint}>
        <Link to="/" className="button button--main">
          {user ? t.toHome : t.signIn}
        </Link>
      </Done>
    )
  const save = async (password: string) => {
    await api.post('/auth/reset-password', { body: { token, password, signIn: true } })
    await refreshUser()
    setSaved(true)
  }
  return (
    <Page title={t.choosePassword} isNarrow>
      <NewPasswordForm onSave={save} button={t.savePassword} />
      <p>
        <Link to="/forgot-password">{t.askNewLink}</Link>
      </p>
    </Page>
  )
}
