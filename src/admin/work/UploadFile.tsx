'use client'

import { Button, toast, useConfig, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Sends a file to `path` (below `/api`) and shows how far it is. What is refused is said in the platform's words. */
export function UploadFile({ path }: { path: `/${string}` }) {
  const texts = useTexts(workTexts)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<{ name: string; percent: number }>()
  const send = (file: File | undefined) => {
    if (!file) return
    setSending({ name: file.name, percent: 0 })
    const request = new XMLHttpRequest()
    request.open('POST', `${config.serverURL}${config.routes.api}${path}`)
    request.withCredentials = true
    request.setRequestHeader('accept-language', i18n.language)
    request.upload.onprogress = ({ loaded, total }) =>
      setSending({ name: file.name, percent: Math.floor((loaded / Math.max(1, total)) * 100) })
    request.onloadend = () => {
      setSending(undefined)
      if (request.status === 201) toast.success(texts.uploaded)
      else toast.error(messageOf(request.responseText) ?? texts.lost)
      clearRouteCache()
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  }
  return (
    <>
      <input
        aria-label={texts.upload}
        hidden
        id="upload-file-input"
        onChange={(event) => {
          send(event.target.files?.[0])
          event.target.value = ''
        }}
        ref={input}
        type="file"
      />
      <Button
        buttonStyle="secondary"
        disabled={sending !== undefined}
        id="upload-file"
        margin={false}
        onClick={() => input.current?.click()}
        size="small"
      >
        {texts.upload}
      </Button>
      {sending && <ProgressBar label={texts.uploading(sending.name, sending.percent)} percent={sending.percent} />}
    </>
  )
}

function messageOf(answer: string): string | undefined {
  try {
    // A refusal, as every endpoint answers it.
    return (JSON.parse(answer) as { errors?: { message?: string }[] }).errors?.[0]?.message
  } catch {
    return undefined
  }
}
