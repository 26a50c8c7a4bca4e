'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Writes to the client of a project. */
export function WriteMessage({ project }: { project: string }) {
  const { attached, notScanned } = useTexts(inboxTexts)
  const { label, meaning, done, content, subject } = useTexts(workTexts).write
  return (
    <ActionButtons
      actions={[
        {
          name: 'write-message',
          label,
          meaning,
          done,
          method: 'POST',
          path: '/messages',
          refusals: { file_not_scanned: notScanned },
          body: { project },
          fields: [
            { name: 'subject', kind: 'text', label: subject, maxLength: 200 },
            { name: 'content', kind: 'textarea', label: content, maxLength: 20_000, required: true },
            { name: 'attachments', kind: 'files', label: attached },
          ],
        },
      ]}
    />
  )
}
