import { useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { usePortal } from '../state/portalContext.ts'

export function Unsubscribe({ token }: { token: string }) {
  const { t } = usePortal()
  const [isDone, setDone] = useState(false)
  if (isDone)
    return (
      <Done title={t.unsubscribed} hint={t.unsubscribedHint}>
        <Link to="/profile">{t.profile}</Link>
      </Done>
    )
  const end = async () => {
    await api.post('/users/unsubscribe', { query: { token } })
    setDone(true)
  }
  return (
    <Page title={t.unsubscribeTitle} isNarrow>
      <p>{t.unsubscribeHint}</p>
      <Form onSend={end} button={t.unsubscribe} />
    </Page>
  )
}
