import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { ProblemOfPortal } from '../state/textOfError.ts'
import { textIn } from '../state/textIn.ts'
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
  const save = async (values: FormData) => {
    const password = textIn(values, 'password')
    if (password !== textIn(values, 'repeat')) throw new ProblemOfPortal(t.passwordsDiffer, 'repeat')
    await api.post('/auth/reset-password', { body: { token, password, signIn: true } })
    await refreshUser()
    setSaved(true)
  }
  return (
    <Page title={t.choosePassword} isNarrow>
      <Form onSend={save} button={t.savePassword}>
        <Field
          name="password"
          type="password"
          label={t.newPassword}
          hint={t.passwordHint}
          autoComplete="new-password"
        />
        <Field name="repeat" type="password" label={t.repeatPassword} autoComplete="new-password" />
      </Form>
      <p>
        <Link to="/forgot-password">{t.askNewLink}</Link>
      </p>
    </Page>
  )
}
