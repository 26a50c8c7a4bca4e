'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { uploadFile, type Uploaded } from '../parts/uploadFile.ts'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

const mostFiles = 20

/** Files that are uploaded one after the other, to be attached to a message. */
export function useAttachments() {
  const t = useText()
  const { base, language } = useApi()
  const [files, setFiles] = useState<Uploaded[]>([])
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null)
  const add = async (chosen: readonly File[]) => {
    const room = mostFiles - files.length
    if (chosen.length > room) toast.error(t('panelInbox.tooMany'))
    for (const file of chosen.slice(0, room)) {
      setSending({ name: file.name, percent: 0 })
      const onProgress = (percent: number) => setSending({ name: file.name, percent })
      const reply = await uploadFile({ url: `${base}/files/upload`, file, language, onProgress })
      if (reply.ok) setFiles((before) => [...before, { id: reply.file.id, filename: reply.file.filename }])
      else toast.error([t('panelInbox.uploadLost', { name: file.name }), reply.message].join(' '))
    }
    setSending(null)
  }
  const remove = (id: string) => setFiles((before) => before.filter((file) => file.id !== id))
  return { files, sending, add, remove, clear: () => setFiles([]) }
}
