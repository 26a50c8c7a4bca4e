'use client'

import { toast, useConfig, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { apiFetch, type ApiCall, type Reply } from './apiFetch.ts'
import { meaningOf, type RefusalMeanings } from './meaningOf.ts'

/** `path` is below `/api`. */
type Call = Omit<ApiCall, 'url' | 'language'> & { path: `/${string}` }

type Action = Call & {
  /** Shown after success, and when there was no answer. */
  done: string
  lost: string
  /** The meaning of a refusal here, by its code. Others are shown in the API's own words. */
  refusals: RefusalMeanings
  /** When refusals are shown beside their cause, they are not shown here. */
  isQuiet?: boolean
  /** After success the caller loads the page anew. */
  isReloaded?: boolean
}

/**
 * Calls the API as the signed-in admin, in their language. `call` shows nothing. `ask` returns the answer, or shows why
 * there is none. `act` shows the result and refreshes the document, which may have changed either way.
 */
export function useApi() {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const [isBusy, setIsBusy] = useState(false)
  const base = `${config.serverURL}${config.routes.api}`
  const { language } = i18n
  const call = useCallback(
    async ({ path, ...rest }: Call): Promise<Reply> => {
      setIsBusy(true)
      const reply = await apiFetch({ ...rest, url: `${base}${path}`, language })
      setIsBusy(false)
      return reply
    },
    [base, language],
  )
  const ask = async <Answer>({ lost, ...question }: Call & { lost: string }): Promise<Answer | null> => {
    const reply = await call(question)
    // The endpoint's answer, as the contract defines it.
    if (reply.ok) return reply.body as Answer
    toast.error(reply.message || lost)
    return null
  }
  const act = async ({
    done,
    lost,
    refusals,
    isQuiet = false,
    isReloaded = false,
    ...action
  }: Action): Promise<Reply> => {
    const reply = await call(action)
    if (reply.ok) toast.success(done)
    else if (!isQuiet) toast.error(meaningOf({ meanings: refusals, refusal: reply }) ?? (reply.message || lost))
    if (!(reply.ok && isReloaded)) clearRouteCache()
    return reply
  }
  return { base, language, call, ask, act, isBusy }
}
