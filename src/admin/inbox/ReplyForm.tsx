'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type FormEvent } from 'react'
import { sendByKeys } from '../parts/sendByKeys.ts'
import { useApi } from '../parts/useApi.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { refusalLines } from '../parts/refusalLines.ts'
import { Attachments } from './Attachments.tsx'
import { useAttachments } from './useAttachments.ts'
import { useDraft } from './useDraft.ts'
import { useText } from '../text/useText.ts'

const longest = 20_000

/** Answers a message in its thread. The text stays until it is sent. */
export function ReplyForm({ thread, to, toName }: { thread: string; to: string; toName: string }) {
  const t = useText()
  const router = useRouter()
  const { call, isBusy } = useApi()
  const [content, write] = useDraft(thread)
  const [refusal, setRefusal] = useState<string[]>([])
  const attachments = useAttachments()
  const isReady = content.trim() !== '' && !isBusy && attachments.sending === null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const body = { content, attachments: attachments.files.map(({ id }) => id) }
    const reply = await call({ method: 'POST', path: `/messages/${to}/reply`, body })
    if (!reply.ok) {
      const said = reply.code === 'file_not_scanned' ? t('panelInbox.notScanned') : undefined
      return setRefusal(refusalLines({ reply, said, lost: t('panelInbox.lost') }))
    }
    setRefusal([])
    write('')
    attachments.clear()
    toast.success(t('panelInbox.sent'))
    router.refresh()
  }
  return (
    <form
      aria-label={t('panelInbox.reply')}
      className="az-form az-reply"
      id="reply"
      onKeyDown={sendByKeys}
      onSubmit={(event) => void send(event)}
    >
      <label className="az-desk__field">
        <span dir="auto">{t('panelInbox.replyTo', { name: toName })}</span>
        <textarea
          aria-describedby="reply-hint"
          className="az-input"
          dir="auto"
          id="reply-content"
          maxLength={longest}
          onChange={(event) => write(event.target.value)}
          rows={4}
          value={content}
        />
      </label>
      <Refusal lines={refusal} />
      <div className="az-reply__foot">
        <Attachments {...attachments} />
        <span className="az-soft" id="reply-hint">
          {t('panelInbox.replyHint')}
        </span>
        <Button disabled={!isReady} id="reply-send" margin={false} type="submit">
          {isBusy ? t('panelInbox.sending') : t('panelInbox.send')}
        </Button>
      </div>
    </form>
  )
}
