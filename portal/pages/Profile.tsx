import { useState } from 'react'
import { api } from '../api.ts'
import { ChangeEmail } from '../parts/ChangeEmail.tsx'
import { ChangePassword } from '../parts/ChangePassword.tsx'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { OwnData } from '../parts/OwnData.tsx'
import { Page } from '../parts/Page.tsx'
import { Photo } from '../parts/Photo.tsx'
import { Sessions } from '../parts/Sessions.tsx'
import { Status } from '../parts/Status.tsx'
import { textIn } from '../state/textIn.ts'
import { usePortal, useUser } from '../state/portalContext.ts'

export function Profile() {
  const { t } = usePortal()
  const { identityStatus } = useUser()
  return (
    <Page title={t.profile}>
      <div className="columns">
        <div>
          <section>
            <h2>{t.photo}</h2>
            <Photo />
          </section>
          <section>
            <h2>{t.personal}</h2>
            <Personal />
          </section>
          <section>
            <h2>{t.emailsTitle}</h2>
            <Emails />
          </section>
        </div>
        <div>
          <section>
            <h2>{t.identity}</h2>
            <p>
              <Status value={identityStatus} words={t.identityStatus} />{' '}
              <Link to="/profile/identity">{t.identity}</Link>
            </p>
          </section>
          <section>
            <h2>{t.changeEmail}</h2>
            <ChangeEmail />
          </section>
          <section>
            <h2>{t.changePassword}</h2>
            <ChangePassword />
          </section>
          <Sessions />
          <section>
            <h2>{t.ownData}</h2>
            <OwnData />
          </section>
        </div>
      </div>
    </Page>
  )
}

const fields = ['firstName', 'lastName', 'company', 'phone', 'billingAddress', 'taxNumber', 'timezone'] as const

function Personal() {
  const { t, language, refreshUser } = usePortal()
  const user = useUser()
  const [isSaved, setSaved] = useState(false)
  const save = async (values: FormData) => {
    setSaved(false)
    const entered = Object.fromEntries(fields.map((name) => [name, textIn(values, name)]))
    const { timezone, ...rest } = entered
    const locale = textIn(values, 'locale') === 'ar' ? 'ar' : 'en'
    await api.put('/users/profile', { body: { ...rest, locale, ...(timezone ? { timezone } : {}) } })
    await refreshUser()
    setSaved(true)
  }
  return (
    <>
      <Form onSend={save} button={t.save}>
        {fields.map((name) => (
          <Field
            key={name}
            name={name}
            label={t[name]}
            defaultValue={user[name] ?? ''}
            isOptional={name !== 'firstName' && name !== 'lastName'}
            isLong={name === 'billingAddress'}
          />
        ))}
        <Field
          name="locale"
          label={t.language}
          defaultValue={user.locale ?? language}
          options={[
            ['en', 'English'],
            ['ar', 'العربية'],
          ]}
        />
      </Form>
      <p role="status">{isSaved && t.saved}</p>
    </>
  )
}

const topics = ['email', 'messages', 'projects', 'payments', 'broadcasts'] as const

function Emails() {
  const { t, refreshUser } = usePortal()
  const { notificationPreferences = {} } = useUser()
  const [isSaved, setSaved] = useState(false)
  const save = async (values: FormData) => {
    setSaved(false)
    const chosen = Object.fromEntries(topics.map((topic) => [topic, values.get(topic) !== null]))
    await api.put('/users/profile', { body: { notificationPreferences: chosen } })
    await refreshUser()
    setSaved(true)
  }
  return (
    <>
      <Form onSend={save} button={t.save}>
        {topics.map((topic) => (
          <Field
            key={topic}
            name={topic}
            type="checkbox"
            label={t.topics[topic]}
            defaultChecked={notificationPreferences[topic] !== false}
          />
        ))}
      </Form>
      <p role="status">{isSaved && t.saved}</p>
    </>
  )
}
