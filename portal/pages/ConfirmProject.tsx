import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { usePortal } from '../state/portalContext.ts'

/** A click of its own, because mail scanners open links too. */
export function ConfirmProject({ token }: { token: string }) {
  const { t } = usePortal()
  const [isDone, setDone] = useState(false)
  if (isDone)
    return (
      <Done title={t.projectConfirmed}>
        <Link to="/projects" className="button button--main">
          {t.projects}
        </Link>
      </Done>
    )
  const confirm = async () => {
    await api.post('/projects/confirm', { body: { token } })
    setDone(true)
  }
  return (
    <Page title={t.confirmProjectTitle} isNarrow>
      <p>{t.confirmProjectHint}</p>
      <Form onSend={confirm} button={t.confirmProject} />
    </Page>
  )
}
