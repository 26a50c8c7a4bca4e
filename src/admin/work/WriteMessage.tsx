'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useText } from '../text/useText.ts'

/** Writes to the client of a project. */
export function WriteMessage({ project }: { project: string }) {
  const t = useText()
  return (
    <ActionButtons
      actions={[
        {
          name: 'write-message',
          ...actionWords(t, 'panelWork.write'),
          method: 'POST',
          path: '/messages',
          refusals: { file_not_scanned: t('panelInbox.notScanned') },
          body: { project },
          fields: [
            { name: 'subject', kind: 'text', label: t('panelWork.write.subject'), maxLength: 200 },
            {
              name: 'content',
              kind: 'textarea',
              label: t('panelWork.write.content'),
              maxLength: 20_000,
              required: true,
            },
            { name: 'attachments', kind: 'files', label: t('panelInbox.attached') },
          ],
        },
      ]}
    />
  )
}
