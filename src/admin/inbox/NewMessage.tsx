'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Begins a thread with the client of a project, and opens it. */
export function NewMessage() {
  const { label, meaning, done, project, subject, content } = useTexts(inboxTexts).write
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
          fields: [
            { name: 'project', kind: 'relationship', relationTo: 'projects', label: project, required: true },
            { name: 'subject', kind: 'text', label: subject, maxLength: 200 },
            { name: 'content', kind: 'textarea', label: content, maxLength: 20_000, required: true },
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
