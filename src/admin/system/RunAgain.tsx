'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useAsk } from '../parts/useAsk.ts'
import { stuckTexts } from '../texts/stuck.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Has something that stopped run again, and shows the page as it is then. Repeating it is safe, so it asks for no second thought. */
export function RunAgain({
  path,
  ids,
  label,
  id,
  counted = false,
}: {
  path: `/${string}`
  /** Which ones; all of them where none are named. */
  ids?: string[]
  label: string
  id?: string
  /** Says how many were put back to work. */
  counted?: boolean
}) {
  const texts = useTexts(stuckTexts)
  const router = useRouter()
  const { ask, isBusy } = useAsk({ lost: texts.lost })
  const run = async () => {
    const answer = await ask<{ retriedCount?: number }>({ method: 'POST', path, body: ids ? { ids } : {} })
    if (answer) toast.success(counted ? texts.allRun(answer.retriedCount ?? 0) : texts.runsAgain)
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
