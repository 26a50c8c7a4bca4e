'use client'

import { Button, toast } from '@payloadcms/ui'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

/** Downloads everything about a person as one archive. */
export function ExportPerson({ id }: { id: string }) {
  const t = useText()
  const { call, isBusy } = useApi()
  const download = async () => {
    const reply = await call({ method: 'POST', path: `/admin/users/${id}/export`, body: {} })
    if (!reply.ok || !reply.file) return toast.error(t('panelWork.exportLost'))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(reply.file)
    link.download = `${id}.zip`
    link.click()
    URL.revokeObjectURL(link.href)
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
      {isBusy ? t('panelWork.exporting') : t('panelWork.exportPerson')}
    </Button>
  )
}
