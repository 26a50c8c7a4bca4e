'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Writes to the client of a project. */
export function WriteMessage({ project }: { project: string }) {
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
          body: { project },
          fields: [
            { name: 'subject', kind: 'text', label: subject, maxLength: 200 },
            { name: 'content', kind: 'textarea', label: content, maxLength: 20_000, required: true },
          ],
        },
      ]}
    />
  )
}
