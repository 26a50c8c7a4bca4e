'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Begins a thread with the client of a project, and opens it. */
export function NewMessage() {
  const { attached, notScanned, write } = useTexts(inboxTexts)
  const { label, meaning, done, project, subject, content } = write
  return (
    <ActionButtons
      actions={[
        {
          name: 'new-message',
          label,
          meaning,
          done,
          method: 'POST',
          path: '/messages',
          refusals: { file_not_scanned: notScanned },
          fields: [
            { name: 'project', kind: 'relationship', relationTo: 'projects', label: project, required: true },
            { name: 'subject', kind: 'text', label: subject, maxLength: 200 },
            { name: 'content', kind: 'textarea', label: content, maxLength: 20_000, required: true },
            { name: 'attachments', kind: 'files', label: attached },
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
