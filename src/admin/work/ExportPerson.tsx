'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Downloads everything of a person as one archive. */
export function ExportPerson({ id }: { id: string }) {
  const texts = useTexts(workTexts)
  const { config } = useConfig()
  const [isBusy, setIsBusy] = useState(false)
  const download = async () => {
    setIsBusy(true)
    try {
      const url = `${config.serverURL}${config.routes.api}/admin/users/${id}/export`
      const answer = await fetch(url, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await answer.blob())
      link.download = `${id}.zip`
      link.click()
      URL.revokeObjectURL(link.href)
    } catch {
      toast.error(texts.exportLost)
    }
    setIsBusy(false)
  }
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy}
      id="export-person"
      margin={false}
      onClick={() => void download()}
      size="small"
    >
      {isBusy ? texts.exporting : texts.exportPerson}
    </Button>
  )
}
