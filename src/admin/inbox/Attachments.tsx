'use client'

import { Button } from '@payloadcms/ui'
import { useRef } from 'react'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { useAttachments } from './useAttachments.ts'

/** The files that go with a message: chosen, on their way, and taken out again. */
export function Attachments({
  files,
  sending,
  add,
  remove,
  name = 'reply',
}: Pick<ReturnType<typeof useAttachments>, 'files' | 'sending' | 'add' | 'remove'> & {
  /** Its ids begin with it. */
  name?: string
}) {
  const texts = useTexts(inboxTexts)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="az-reply__files">
      <input
        aria-label={texts.attach}
        hidden
        id={`${name}-files`}
        multiple
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
        ref={input}
        type="file"
      />
      <Button
        buttonStyle="secondary"
        disabled={sending !== null}
        id={`${name}-attach`}
        margin={false}
        onClick={() => input.current?.click()}
        size="small"
      >
        {texts.attach}
      </Button>
      {sending && <ProgressBar label={texts.uploading(sending.name, sending.percent)} percent={sending.percent} />}
      {files.length > 0 && (
        <ul aria-label={texts.attached} className="az-reply__list">
          {files.map(({ id, filename }) => (
            <li className="az-reply__file" key={id}>
              <bdi>{filename}</bdi>
              <button aria-label={texts.remove(filename)} onClick={() => remove(id)} type="button">
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
