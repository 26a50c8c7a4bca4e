'use client'

import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type FormEvent } from 'react'
import { sendByKeys } from '../parts/sendByKeys.ts'
import { askApi } from '../parts/askApi.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { refusalLines } from '../parts/refusalLines.ts'
import { inboxTexts } from '../texts/inbox.ts'
import { useTexts } from '../texts/useTexts.ts'
import { Attachments } from './Attachments.tsx'
import { useAttachments } from './useAttachments.ts'
import { useDraft } from './useDraft.ts'

const longest = 20_000

/** Answers a message in its thread. What was written stays until it is sent. */
export function ReplyForm({ thread, to, toName }: { thread: string; to: string; toName: string }) {
  const texts = useTexts(inboxTexts)
  const router = useRouter()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [content, write] = useDraft(thread)
  const [refusal, setRefusal] = useState<string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const attachments = useAttachments()
  const isReady = content.trim() !== '' && !isBusy && attachments.sending === null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    setIsBusy(true)
    const url = `${config.serverURL}${config.routes.api}/messages/${to}/reply`
    const body = { content, attachments: attachments.files.map(({ id }) => id) }
    const reply = await askApi({ method: 'POST', url, body, language: i18n.language })
    setIsBusy(false)
    if (!reply.ok) {
      const said = reply.code === 'file_not_scanned' ? texts.notScanned : undefined
      return setRefusal(refusalLines({ reply, said, lost: texts.lost }))
    }
    setRefusal([])
    write('')
    attachments.clear()
    toast.success(texts.sent)
    router.refresh()
  }
  return (
    <form
      aria-label={texts.reply}
      className="az-form az-reply"
      id="reply"
      onKeyDown={sendByKeys}
      onSubmit={(event) => void send(event)}
    >
      <label className="az-desk__field">
        <span dir="auto">{texts.replyTo(toName)}</span>
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
          {texts.replyHint}
        </span>
        <Button disabled={!isReady} id="reply-send" margin={false} type="submit">
          {isBusy ? texts.sending : texts.send}
        </Button>
      </div>
    </form>
  )
}
