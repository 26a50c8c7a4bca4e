'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { inboxTexts } from '../texts/inbox.ts'
import { useTexts } from '../texts/useTexts.ts'
import { uploadFile, type Uploaded } from './uploadFile.ts'

const mostFiles = 20

/** Files that are uploaded one after the other, to be handed on with a message. */
export function useAttachments() {
  const texts = useTexts(inboxTexts)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [files, setFiles] = useState<Uploaded[]>([])
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null)
  const url = `${config.serverURL}${config.routes.api}/files/upload`
  const add = async (chosen: readonly File[]) => {
    const room = mostFiles - files.length
    if (chosen.length > room) toast.error(texts.tooMany)
    for (const file of chosen.slice(0, room)) {
      setSending({ name: file.name, percent: 0 })
      const onProgress = (percent: number) => setSending({ name: file.name, percent })
      const reply = await uploadFile({ url, file, language: i18n.language, onProgress })
      if (reply.ok) setFiles((before) => [...before, { id: reply.file.id, filename: reply.file.filename }])
      else toast.error([texts.uploadLost(file.name), reply.message].join(' '))
    }
    setSending(null)
  }
  const remove = (id: string) => setFiles((before) => before.filter((file) => file.id !== id))
  return { files, sending, add, remove, clear: () => setFiles([]) }
}
