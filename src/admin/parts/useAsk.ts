'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

type Question = { method: 'GET' | 'POST' | 'PUT'; path: `/${string}`; body?: Record<string, unknown> }

/**
 * Asks the API as the signed-in admin, one question at a time, and answers what it answered: `null` where it refused or could not be reached,
 * which the admin is told in the API's own words or in `lost`.
 */
export function useAsk({ lost }: { lost: string }): {
  ask: <Answer>(question: Question) => Promise<Answer | null>
  isBusy: boolean
} {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const ask = async <Answer>({ method, path, body }: Question): Promise<Answer | null> => {
    setIsBusy(true)
    try {
      const answer = await fetch(`${config.serverURL}${config.routes.api}${path}`, {
        method,
        credentials: 'include',
        headers: { 'accept-language': i18n.language, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      const read: unknown = await answer.json()
      // The endpoint's answer, as its row in the contract has it.
      if (answer.ok) return read as Answer
      toast.error(messageOf(read) ?? lost)
    } catch {
      toast.error(lost)
    } finally {
      setIsBusy(false)
    }
    return null
  }
  return { ask, isBusy }
}

function messageOf(answer: unknown): string | undefined {
  // A refusal, as every endpoint answers it.
  return (answer as { errors?: { message?: string }[] } | null)?.errors?.[0]?.message
}
