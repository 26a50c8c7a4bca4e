import { api } from '../api.ts'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'

/** Stands in for every page that needs an account, which shows once they are signed in. */
export function SignIn({ isFirst = false }: { isFirst?: boolean }) {
  const { t, refreshUser } = usePortal()
  const signIn = async (values: FormData) => {
    await api.signIn({ email: textIn(values, 'email'), password: textIn(values, 'password') })
    await refreshUser()
  }
  return (
    <Page title={isFirst ? t.signInFirst : t.signIn} isNarrow>
      <Form onSend={signIn} button={t.signIn}>
        <Field name="email" type="email" label={t.email} autoComplete="username" />
        <Field name="password" type="password" label={t.password} autoComplete="current-password" />
      </Form>
      <p>
        <Link to="/forgot-password">{t.forgotPassword}</Link>
      </p>
      <p>
        {t.newHere} <Link to="/submit">{t.submitProject}</Link>
      </p>
    </Page>
  )
}
