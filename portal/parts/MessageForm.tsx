import { useRef, useState } from 'react'
import { api, type Progress } from '../api.ts'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'

type NewMessage = { content: string; attachments: string[] }

/** An empty form again once the message is sent. Files that were uploaded for a try that failed are not sent again. */
export function MessageForm({ onSend }: { onSend: (message: NewMessage) => Promise<unknown> }) {
  const { t } = usePortal()
  const [sent, setSent] = useState(0)
  const uploaded = useRef(new Map<string, string>())
  const upload = async (file: File, onProgress: (progress: Progress) => void) => {
    const key = [file.name, file.size, file.lastModified].join('/')
    const known = uploaded.current.get(key)
    if (known !== undefined) return known
    const { doc } = await api.post('/files/upload', { form: { file }, onProgress })
    uploaded.current.set(key, doc.id)
    return doc.id
  }
  const send = async (values: FormData, onProgress: (progress: Progress) => void) => {
    const attachments: string[] = []
    for (const file of values.getAll('files'))
      if (file instanceof File && file.size > 0) attachments.push(await upload(file, onProgress))
    await onSend({ content: textIn(values, 'content'), attachments })
    uploaded.current.clear()
    setSent((before) => before + 1)
  }
  return (
    <Form key={sent} onSend={send} button={t.send}>
      <Field name="content" label={t.writeMessage} isLong />
      <Field name="files" type="file" label={t.attachFiles} multiple isOptional />
    </Form>
  )
}
