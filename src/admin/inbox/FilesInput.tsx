'use client'

import { useEffect, useEffectEvent } from 'react'
import { Attachments } from './Attachments.tsx'
import { useAttachments } from './useAttachments.ts'

type FilesInputProps = { label: string; onChange: (ids: readonly string[] | undefined) => void }

/** Files for a new message in a dialog: `onChange` gets their ids, and `undefined` during an upload. */
export function FilesInput({ label, onChange }: FilesInputProps) {
  const attachments = useAttachments()
  const { files, sending } = attachments
  const tell = useEffectEvent(onChange)
  useEffect(() => tell(sending === null ? files.map(({ id }) => id) : undefined), [files, sending])
  return (
    <div aria-label={label} className="az-reply__foot" role="group">
      <Attachments {...attachments} name="message" />
    </div>
  )
}
