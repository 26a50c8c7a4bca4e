'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

type RetryButtonProps = {
  path: `/${string}`
  /** Which ones; by default all of them. */
  ids?: string[]
  label: string
  id?: string
  /** The message with the number of retried ones. */
  counted?: boolean
}

/** Retries failed work, and refreshes the page. Repeating it is safe, so it needs no confirmation. */
export function RetryButton({ path, ids, label, id, counted = false }: RetryButtonProps) {
  const t = useText()
  const router = useRouter()
  const { ask, isBusy } = useApi()
  const run = async () => {
    const answer = await ask<{ retriedCount?: number }>({
      method: 'POST',
      path,
      body: ids ? { ids } : {},
      lost: t('panelJobs.lost'),
    })
    if (answer)
      toast.success(counted ? t('panelJobs.allRun', { count: answer.retriedCount ?? 0 }) : t('panelJobs.runsAgain'))
    router.refresh()
  }
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy}
      {...(id && { id })}
      margin={false}
      onClick={() => void run()}
      size="small"
    >
      {label}
    </Button>
  )
}
