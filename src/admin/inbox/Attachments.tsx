'use client'

import { Button } from '@payloadcms/ui'
import { useRef } from 'react'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import type { useAttachments } from './useAttachments.ts'
import { useText } from '../text/useText.ts'

type AttachmentsProps = Pick<ReturnType<typeof useAttachments>, 'files' | 'sending' | 'add' | 'remove'> & {
  /** Its ids begin with it. */
  name?: string
}

/** The attachments of a message: chosen, being uploaded, and removable. */
export function Attachments({ files, sending, add, remove, name = 'reply' }: AttachmentsProps) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="az-reply__files">
      <input
        aria-label={t('panelInbox.attach')}
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
        {t('panelInbox.attach')}
      </Button>
      {sending && (
        <ProgressBar
          label={t('panelInbox.uploading', { name: sending.name, percent: sending.percent })}
          percent={sending.percent}
        />
      )}
      {files.length > 0 && (
        <ul aria-label={t('panelInbox.attached')} className="az-reply__list">
          {files.map(({ id, filename }) => (
            <li className="az-reply__file" key={id}>
              <bdi>{filename}</bdi>
              <button aria-label={t('panelInbox.remove', { name: filename })} onClick={() => remove(id)} type="button">
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
