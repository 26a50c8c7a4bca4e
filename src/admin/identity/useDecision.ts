'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { recount } from '../live/badgeCounts.ts'
import { askApi } from '../parts/askApi.ts'
import { refusalLines } from '../parts/refusalLines.ts'
import { identityTexts } from '../texts/identity.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { DeskCheck } from './deskTypes.ts'

/**
 * Sends a decision, once. `onDecided` runs when it is made, by this admin or (he is told) by somebody who was faster; any other refusal is answered
 * as what to say beside the form, and nothing has happened.
 */
export function useDecision({ check, onDecided }: { check: DeskCheck; onDecided: () => void }) {
  const texts = useTexts(identityTexts)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const decide = async ({ body, done }: { body: Record<string, string>; done: string }): Promise<string[]> => {
    if (isBusy) return []
    setIsBusy(true)
    const url = `${config.serverURL}${config.routes.api}/admin/users/${check.userId}/verification`
    const reply = await askApi({
      method: 'PUT',
      url,
      body: { ...body, verification: check.id },
      language: i18n.language,
    })
    const isDecided = reply.ok || reply.code === 'illegal_transition'
    if (isDecided) {
      if (reply.ok) toast.success(done)
      else toast.warning(texts.fasterOne)
      void recount({ badge: 'identityChecks' })
      onDecided()
      return []
    }
    setIsBusy(false)
    const labels = {
      documentType: texts.documentType,
      documentExpiresAt: texts.expiresAt,
      rejectionReason: texts.reason,
    }
    return refusalLines({ reply, lost: texts.lost, labels })
  }
  return { decide, isBusy }
}
