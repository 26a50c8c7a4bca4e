'use client'

import { toast, useConfig, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi, type Reply } from './parts/askApi.ts'

type Action = {
  method: 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  body?: Record<string, unknown>
  /** Told when it was answered well, and when there was no answer. */
  done: string
  lost: string
  /** What a refusal means here, by its code. Others are told in the API's own words. */
  refusals: Record<string, string>
  /** Where refusals are shown beside what caused them, they are not told here. */
  isQuiet?: boolean
}

/**
 * Asks the API as the signed-in admin, once at a time. Says what came of it and shows the document as it is then, for it may have changed either
 * way.
 */
export function useAction(): { act: (action: Action) => Promise<Reply>; isBusy: boolean } {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const [isBusy, setIsBusy] = useState(false)
  const act = async ({ method, path, body, done, lost, refusals, isQuiet = false }: Action) => {
    setIsBusy(true)
    const url = `${config.serverURL}${config.routes.api}${path}`
    const reply = await askApi({ method, url, language: i18n.language, ...(body && { body }) })
    if (reply.ok) toast.success(done)
    else if (!isQuiet) toast.error(refusals[reply.code] ?? (reply.message || lost))
    setIsBusy(false)
    clearRouteCache()
    return reply
  }
  return { act, isBusy }
}
