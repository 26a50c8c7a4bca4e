'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../text/useText.ts'
import { useApi } from './useApi.ts'

type Shown = { url?: string; isBusy: boolean; refusal?: string }

type PdfPreviewProps = {
  title: string
  /** Below `/api`. */
  path: `/${string}`
  /** The request; `undefined` while there is nothing to render. */
  body: Record<string, unknown> | undefined
}

/**
 * A document as the server would render it now, beside its input. The button requests it, and from then on every change
 * does after a pause. No preview is stored.
 */
export function PdfPreview({ title, path, body }: PdfPreviewProps) {
  const t = useText()
  const { call } = useApi()
  const lost = t('panelWork.lost')
  const [isWanted, setIsWanted] = useState(false)
  const [shown, setShown] = useState<Shown>({ isBusy: false })
  const text = body && JSON.stringify(body)
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (!isWanted || text === undefined || text === last.current) return
    const render = async (signal: AbortSignal) => {
      setShown((before) => ({ ...before, isBusy: true }))
      const reply = await call({ method: 'POST', path, body: JSON.parse(text), signal })
      if (signal.aborted) return
      last.current = text
      if (!reply.ok) setShown({ isBusy: false, refusal: reply.problems[0]?.message ?? (reply.message || lost) })
      else setShown({ isBusy: false, ...(reply.file && { url: URL.createObjectURL(reply.file) }) })
    }
    const controller = new AbortController()
    const timer = setTimeout(() => void render(controller.signal), last.current === undefined ? 0 : 900)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [isWanted, text, path, call, lost])
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
            {t('panelCommon.preview')}
          </Button>
        )}
        {shown.url && (
          <a className="az-link" href={shown.url} rel="noreferrer" target="_blank">
            {t('panelCommon.openPreview')}
          </a>
        )}
      </div>
      <p aria-live="polite" className="az-preview__state">
        {shown.isBusy
          ? t('panelCommon.previewBusy')
          : (shown.refusal ?? (isWanted ? '' : t('panelCommon.previewHint')))}
      </p>
      {shown.url && <iframe className="az-preview__page" src={shown.url} title={title} />}
    </section>
  )
}

function revoke(url: string | undefined): void {
  if (url) URL.revokeObjectURL(url)
}
