'use client'

import { toast, useConfig, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

type Action = {
  method: 'POST' | 'PUT'
  path: `/${string}`
  body?: Record<string, unknown>
  /** Told when it was answered well, and when there was no answer. */
  done: string
  lost: string
  /** What a refusal means here, by its code. Others are told in the API's own words. */
  refusals: Record<string, string>
}

/**
 * Asks the API as the signed-in admin, once at a time. Says what came of it and shows the document as it is then, for it may have changed either
 * way.
 */
export function useAction(): { act: (action: Action) => Promise<void>; isBusy: boolean } {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const [isBusy, setIsBusy] = useState(false)
  const act = async ({ method, path, body, done, lost, refusals }: Action) => {
    setIsBusy(true)
    try {
      const answer = await fetch(`${config.serverURL}${config.routes.api}${path}`, {
        method,
        credentials: 'include',
        headers: { 'accept-language': i18n.language, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      if (answer.ok) toast.success(done)
      else {
        const { code, message } = refusalOf(await answer.json())
        toast.error(refusals[code] ?? message ?? lost)
      }
    } catch {
      toast.error(lost)
    }
    setIsBusy(false)
    clearRouteCache()
  }
  return { act, isBusy }
}

function refusalOf(answer: { errors?: { code?: string; message?: string }[] } | null) {
  const { code = '', message } = answer?.errors?.[0] ?? {}
  return { code, message }
}
