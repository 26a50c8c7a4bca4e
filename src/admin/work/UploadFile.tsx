'use client'

import { Button, toast, useRouteCache } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { uploadFile } from '../parts/uploadFile.ts'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

/** Uploads a file to `path` (below `/api`) and shows the progress. A refusal is shown in the API's words. */
export function UploadFile({ path }: { path: `/${string}` }) {
  const t = useText()
  const { base, language } = useApi()
  const { clearRouteCache } = useRouteCache()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<{ name: string; percent: number }>()
  const send = async (file: File | undefined) => {
    if (!file) return
    const { name } = file
    const onProgress = (percent: number) => setSending({ name, percent })
    onProgress(0)
    const reply = await uploadFile({ url: `${base}${path}`, file, language, onProgress })
    setSending(undefined)
    if (reply.ok) toast.success(t('panelWork.uploaded'))
    else toast.error(reply.message || t('panelWork.lost'))
    clearRouteCache()
  }
  return (
    <>
      <input
        aria-label={t('panelWork.upload')}
        hidden
        id="upload-file-input"
        onChange={(event) => {
          void send(event.target.files?.[0])
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
        {t('panelWork.upload')}
      </Button>
      {sending && (
        <ProgressBar
          label={t('panelWork.uploading', { name: sending.name, percent: sending.percent })}
          percent={sending.percent}
        />
      )}
    </>
  )
}
