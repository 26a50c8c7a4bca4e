'use client'

import { useConfig } from '@payloadcms/ui'
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { LookChange } from './changeLook.ts'
import type { Look, Side } from './deskTypes.ts'
import type { Desk } from './useDesk.ts'
import { ViewerTools } from './ViewerTools.tsx'
import { reason } from '../../i18n/reason.ts'
import { useText } from '../text/useText.ts'

const arrowStep = 40
const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: arrowStep, y: 0 },
  ArrowRight: { x: -arrowStep, y: 0 },
  ArrowUp: { x: 0, y: arrowStep },
  ArrowDown: { x: 0, y: -arrowStep },
}

type ImageViewerProps = {
  side: Side
  path: string | null
  /** Whose document it is. */
  name: string
  desk: Desk
}

/** One image of a document: zoomed, turned, and moved by pointer or arrow keys. */
export function ImageViewer({ side, path, name, desk }: ImageViewerProps) {
  const t = useText()
  const look = desk.looks[side]
  const isLarge = desk.large === side
  const onChange = (change: LookChange) => desk.change(side, change)
  const dragged = useRef<{ x: number; y: number } | null>(null)
  const drag = (event: PointerEvent) => {
    if (!dragged.current) return
    onChange({ x: event.clientX - dragged.current.x, y: event.clientY - dragged.current.y })
    dragged.current = { x: event.clientX, y: event.clientY }
  }
  const move = (event: KeyboardEvent) => {
    const by = arrows[event.key]
    if (!by || look.zoom === 1) return
    event.preventDefault()
    onChange(by)
  }
  return (
    <figure
      className={`az-viewer${isLarge ? ' az-viewer--large' : ''}`}
      data-chosen={desk.chosen === side}
      id={`image-${side}`}
    >
      <figcaption className="az-viewer__caption">
        <h3 className="az-viewer__title">{t(`panelIdentity.${side}`)}</h3>
        <ViewerTools isLarge={isLarge} look={look} onChange={onChange} onLarge={() => desk.enlarge(side)} side={side} />
      </figcaption>
      {/* The element that arrow keys move must be focusable. */}
      <div
        aria-label={t('panelIdentity.stage', { side: t(`panelIdentity.${side}`) })}
        className="az-viewer__stage"
        data-zoomed={look.zoom > 1}
        onDoubleClick={() => onChange(look.zoom > 1 ? 'reset' : 'in')}
        onFocus={() => desk.choose(side)}
        onKeyDown={move}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          dragged.current = { x: event.clientX, y: event.clientY }
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          dragged.current = null
        }}
        role="group"
        tabIndex={0}
      >
        {path ? (
          <Picture
            alt={t('panelIdentity.imageOf', { side: t(`panelIdentity.${side}`), name })}
            look={look}
            path={path}
          />
        ) : (
          <p className="az-viewer__note">{t('panelIdentity.imageMissing')}</p>
        )}
      </div>
    </figure>
  )
}

function Picture({ path, alt, look }: { path: string; alt: string; look: Look }) {
  const t = useText()
  const { config } = useConfig()
  const [state, setState] = useState<'loading' | 'shown' | 'lost'>('loading')
  const [tries, setTries] = useState(0)
  const { zoom, turns, x, y } = look
  const query = new URLSearchParams({ reason: reason('identity_review'), ...(tries > 0 && { try: String(tries) }) })
  if (state === 'lost') {
    return (
      <div className="az-viewer__note" role="alert">
        <p>{t('panelIdentity.imageLost')}</p>
        <button
          className="az-cell-button"
          onClick={() => {
            setState('loading')
            setTries((before) => before + 1)
          }}
          type="button"
        >
          {t('panelIdentity.again')}
        </button>
      </div>
    )
  }
  return (
    <>
      {state === 'loading' && <p className="az-viewer__note">{t('panelIdentity.imageLoading')}</p>}
      {/* Marked for each view, so no image cache may hold it. */}
      <img
        alt={alt}
        className="az-viewer__image"
        data-turned={turns % 2 !== 0}
        draggable={false}
        key={tries}
        onError={() => setState('lost')}
        onLoad={() => setState('shown')}
        ref={(image) => {
          if (image?.complete && image.naturalWidth > 0) setState('shown')
        }}
        src={`${config.serverURL}${config.routes.api}/files/download/${path}?${query}`}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turns * 90}deg) scale(${zoom})` }}
      />
    </>
  )
}
