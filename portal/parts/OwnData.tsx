import { useState } from 'react'
import { api } from '../api.ts'
import { saveFile } from '../state/saveFile.ts'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'

/** What the law gives everyone: a copy of their data, and a request to erase it. Both ask for the password. */
export function OwnData() {
  const { t } = usePortal()
  return (
    <>
      <details className="card">
        <summary>{t.exportData}</summary>
        <Export />
      </details>
      <details className="card">
        <summary>{t.requestErasure}</summary>
        <Erasure />
      </details>
    </>
  )
}

function Export() {
  const { t } = usePortal()
  const [exports, setExports] = useState(0)
  const send = async (values: FormData) => {
    const archive = await api.post('/users/export', { body: { currentPassword: textIn(values, 'currentPassword') } })
    saveFile({ content: await archive.blob(), name: 'personal-data.zip' })
    setExports((before) => before + 1)
  }
  return (
    <>
      <p>{t.exportHint}</p>
      <Form key={exports} onSend={send} button={t.exportData} isQuiet>
        <Field name="currentPassword" type="password" label={t.currentPassword} autoComplete="current-password" />
      </Form>
      <p role="status">{exports > 0 && t.exported}</p>
    </>
  )
}

function Erasure() {
  const { t } = usePortal()
  const [requests, setRequests] = useState(0)
  const send = async (values: FormData) => {
    const [currentPassword, reason] = [textIn(values, 'currentPassword'), textIn(values, 'reason')]
    await api.post('/users/request-erasure', { body: { currentPassword, ...(reason && { reason }) } })
    setRequests((before) => before + 1)
  }
  return (
    <>
      <p>{t.erasureHint}</p>
      <Form key={requests} onSend={send} button={t.requestErasure} isQuiet>
        <Field name="reason" label={t.reason} isLong isOptional />
        <Field name="currentPassword" type="password" label={t.currentPassword} autoComplete="current-password" />
      </Form>
      <p role="status">{requests > 0 && t.erasureRequested}</p>
    </>
  )
}
