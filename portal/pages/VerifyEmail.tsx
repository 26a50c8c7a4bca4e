import { useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import { Done } from '../parts/Done.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { Problem } from '../parts/Problem.tsx'
import { usePortal } from '../state/portalContext.ts'

/** Proves the address of the account that is signed in, at once: opening the link is all that is asked. */
export function VerifyEmail({ token }: { token: string }) {
  const { t, refreshUser } = usePortal()
  const [state, setState] = useState<'waiting' | 'done' | { error: unknown }>('waiting')
  const isAsked = useRef(false)
  useEffect(() => {
    // React runs effects twice in development, and the link works once.
    if (isAsked.current || token === '') return
    isAsked.current = true
    api
      .post('/auth/verify-email', { body: { token } })
      .then(
        () => setState('done'),
        (error: unknown) => setState({ error }),
      )
      .then(refreshUser, () => undefined)
  }, [token, refreshUser])
  if (state === 'done')
    return (
      <Done title={t.emailVerified}>
        <Link to="/" className="button button--main">
          {t.toHome}
        </Link>
      </Done>
    )
  const isRefused = typeof state === 'object'
  return (
    <Page title={t.verifyEmailTitle} isNarrow>
      {isRefused && <Problem error={state.error} />}
      {token === '' || isRefused ? <Resend /> : <p role="status">{t.verifyingEmail}</p>}
    </Page>
  )
}

/** For those who lost the link, or let it expire. */
function Resend() {
  const { t } = usePortal()
  const [isSent, setSent] = useState(false)
  const resend = async () => {
    await api.post('/auth/verify-email/resend')
    setSent(true)
  }
  return (
    <>
      <p>{t.verifyEmailHint}</p>
      <p role="status">{isSent && t.linkResent}</p>
      <Form onSend={resend} button={t.resendLink} isQuiet />
    </>
  )
}
