'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { recount } from '../live/badgeCounts.ts'
import { refusalLines } from '../parts/refusalLines.ts'
import { useApi } from '../parts/useApi.ts'
import type { DeskCheck } from './deskTypes.ts'
import { useText } from '../text/useText.ts'

/**
 * Sends a decision, once. `onDecided` runs when it is made, by this admin or by a faster one, and a message says which.
 * Any other refusal is returned as text for the form, and nothing has happened.
 */
export function useDecision({ check, onDecided }: { check: DeskCheck; onDecided: () => void }) {
  const t = useText()
  const { call } = useApi()
  const [isBusy, setIsBusy] = useState(false)
  const decide = async ({ body, done }: { body: Record<string, string>; done: string }): Promise<string[]> => {
    if (isBusy) return []
    setIsBusy(true)
    const path = `/admin/users/${check.userId}/verification` as const
    const reply = await call({ method: 'PUT', path, body: { ...body, verification: check.id } })
    const isDecided = reply.ok || reply.code === 'illegal_transition'
    if (isDecided) {
      if (reply.ok) toast.success(done)
      else toast.warning(t('panelIdentity.fasterOne'))
      void recount({ badge: 'identityChecks' })
      onDecided()
      return []
    }
    setIsBusy(false)
    const labels = {
      documentType: t('panelIdentity.documentType'),
      documentExpiresAt: t('panelIdentity.expiresAt'),
      rejectionReason: t('panelIdentity.reason'),
    }
    return refusalLines({ reply, lost: t('panelIdentity.lost'), labels })
  }
  return { decide, isBusy }
}
