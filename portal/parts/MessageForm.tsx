import { useState } from 'react'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'

/** An empty form again once the message is sent. */
export function MessageForm({ onSend }: { onSend: (content: string) => Promise<unknown> }) {
  const { t } = usePortal()
  const [sent, setSent] = useState(0)
  const send = async (values: FormData) => {
    await onSend(textIn(values, 'content'))
    setSent((before) => before + 1)
  }
  return (
    <Form key={sent} onSend={send} button={t.send}>
      <Field name="content" label={t.writeMessage} isLong />
    </Form>
  )
}
