import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { textIn } from '../state/textIn.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'

type Submitted = { id: string; email: string | undefined }

/** With or without an account. Strangers say who they are, and prove it by the mailed link. */
export function SubmitProject() {
  const { t, user, language } = usePortal()
  const [submitted, setSubmitted] = useState<Submitted>()
  const types = useLoaded('types', () => api.get('/projects/types'))
  if (submitted) return <Thanks {...submitted} />
  const submit = async (values: FormData) => {
    const entered = [...values.entries()].filter((entry): entry is [string, string] => {
      const [, value] = entry
      return typeof value === 'string' && value !== ''
    })
    const { name = '', description = '', ...more } = Object.fromEntries(entered)
    const { doc } = await api.post('/projects/submit', {
      body: { name, description, ...(user ? {} : { locale: language }), ...more },
    })
    setSubmitted({ id: doc.id, email: user ? undefined : textIn(values, 'email') })
  }
  const options = types.data?.docs.map(({ id, name }) => [id, name] as const) ?? []
  return (
    <Page title={t.submitProject} isNarrow>
      <p>{t.submitHint}</p>
      <Form onSend={submit} button={t.submitProject}>
        <Field name="name" label={t.projectName} />
        <Field name="description" label={t.projectDescription} isLong />
        {options.length > 0 && (
          <Field name="projectType" label={t.projectType} isOptional options={[['', t.chooseType], ...options]} />
        )}
        <Field name="timeline" label={t.timeline} isOptional />
        <Field name="budgetRange" label={t.budget} isOptional />
        {!user && (
          <fieldset>
            <legend>{t.aboutYou}</legend>
            <div className="pair">
              <Field name="firstName" label={t.firstName} autoComplete="given-name" />
              <Field name="lastName" label={t.lastName} autoComplete="family-name" />
            </div>
            <Field name="email" type="email" label={t.email} autoComplete="email" />
            <Field name="company" label={t.company} autoComplete="organization" isOptional />
            <Field name="phone" type="tel" label={t.phone} autoComplete="tel" isOptional />
          </fieldset>
        )}
      </Form>
    </Page>
  )
}

function Thanks({ id, email }: Submitted) {
  const { t } = usePortal()
  return (
    <Done title={t.submitted} hint={email === undefined ? undefined : t.submittedHint(email)}>
      {email === undefined && (
        <Link to={`/projects/${id}`} className="button button--main">
          {t.openProject}
        </Link>
      )}
    </Done>
  )
}
