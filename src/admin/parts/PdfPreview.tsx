'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'

type Shown = { url?: string; isBusy: boolean; refusal?: string }

/**
 * A document as the server would print it now, beside what it is made of. Asked for by its button, and from then on again after each change, once
 * the writing rests. What is printed is kept by nobody.
 */
export function PdfPreview({
  title,
  path,
  body,
}: {
  title: string
  /** Below `/api`. */
  path: `/${string}`
  /** The request; `undefined` while there is nothing to print. */
  body: Record<string, unknown> | undefined
}) {
  const texts = useTexts(partsTexts)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isWanted, setIsWanted] = useState(false)
  const [shown, setShown] = useState<Shown>({ isBusy: false })
  const text = body && JSON.stringify(body)
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (!isWanted || text === undefined || text === last.current) return
    const controller = new AbortController()
    const timer = setTimeout(
      () => {
        setShown((before) => ({ ...before, isBusy: true }))
        void print({
          url: `${config.serverURL}${config.routes.api}${path}`,
          text,
          language: i18n.language,
          signal: controller.signal,
        }).then((result) => {
          if (controller.signal.aborted) return
          last.current = text
          setShown({ isBusy: false, ...result })
        })
      },
      last.current === undefined ? 0 : 900,
    )
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [isWanted, text, path, config.serverURL, config.routes.api, i18n.language])
  useEffect(() => () => revoke(shown.url), [shown.url])
  return (
    <section aria-label={title} className="az-preview">
      <div className="az-preview__bar">
        <h2 className="az-section__title">{title}</h2>
        {!isWanted && (
          <Button
            buttonStyle="secondary"
            disabled={text === undefined}
            id="preview"
            margin={false}
            onClick={() => setIsWanted(true)}
            size="small"
          >
            {texts.preview}
          </Button>
        )}
        {shown.url && (
          <a className="az-link" href={shown.url} rel="noreferrer" target="_blank">
            {texts.openPreview}
          </a>
        )}
      </div>
      <p aria-live="polite" className="az-preview__state">
        {shown.isBusy ? texts.previewBusy : (shown.refusal ?? (isWanted ? '' : texts.previewHint))}
      </p>
      {shown.url && <iframe className="az-preview__page" src={shown.url} title={title} />}
    </section>
  )
}

async function print({
  url,
  text,
  language,
  signal,
}: {
  url: string
  text: string
  language: string
  signal: AbortSignal
}): Promise<Omit<Shown, 'isBusy'>> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'accept-language': language, 'content-type': 'application/json' },
      body: text,
      signal,
    })
    if (answer.ok) return { url: URL.createObjectURL(await answer.blob()) }
    const refused: { errors?: { message?: string; data?: { errors?: { message?: string }[] } }[] } = await answer.json()
    const [error] = refused.errors ?? []
    return { refusal: error?.data?.errors?.[0]?.message ?? error?.message ?? String(answer.status) }
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : '' }
  }
}

function revoke(url: string | undefined): void {
  if (url) URL.revokeObjectURL(url)
}
