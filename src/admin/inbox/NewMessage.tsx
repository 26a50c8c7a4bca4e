'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useText } from '../text/useText.ts'

/** Starts a conversation with the client of a project, and opens it. */
export function NewMessage() {
  const t = useText()
  return (
    <ActionButtons
      actions={[
        {
          name: 'new-message',
          ...actionWords(t, 'panelInbox.write'),
          method: 'POST',
          path: '/messages',
          refusals: { file_not_scanned: t('panelInbox.notScanned') },
          fields: [
            {
              name: 'project',
              kind: 'relationship',
              relationTo: 'projects',
              label: t('panelInbox.write.project'),
              required: true,
            },
            { name: 'subject', kind: 'text', label: t('panelInbox.write.subject'), maxLength: 200 },
            {
              name: 'content',
              kind: 'textarea',
              label: t('panelInbox.write.content'),
              maxLength: 20_000,
              required: true,
            },
            { name: 'attachments', kind: 'files', label: t('panelInbox.attached') },
          ],
          goTo: (body) => {
            const { doc } = body as { doc?: { id?: string } } // the endpoint's answer
            return doc?.id && `/inbox/${doc.id}`
          },
        },
      ]}
    />
  )
}
