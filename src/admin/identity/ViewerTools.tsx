'use client'

import type { LookChange } from './changeLook.ts'
import type { Look, Side } from './deskTypes.ts'
import { useText } from '../text/useText.ts'

type ViewerToolsProps = {
  side: Side
  look: Look
  isLarge: boolean
  onChange: (change: LookChange) => void
  onLarge: () => void
}

/** The buttons of an image, each with its key. */
export function ViewerTools({ side, look, isLarge, onChange, onLarge }: ViewerToolsProps) {
  const t = useText()
  const tools: [name: string, sign: string, label: string, act: () => void][] = [
    ['out', '−', t('panelIdentity.zoomOut'), () => onChange('out')],
    ['in', '+', t('panelIdentity.zoomIn'), () => onChange('in')],
    ['left', '↺', t('panelIdentity.turnLeft'), () => onChange('left')],
    ['right', '↻', t('panelIdentity.turnRight'), () => onChange('right')],
    ['reset', `${Math.round(look.zoom * 100)}%`, t('panelIdentity.reset'), () => onChange('reset')],
    ['large', isLarge ? '⤡' : '⤢', isLarge ? t('panelIdentity.small') : t('panelIdentity.large'), onLarge],
  ]
  return (
    <div className="az-viewer__tools">
      {tools.map(([name, sign, label, act]) => (
        <button
          // The visible text is part of its accessible name.
          aria-label={`${label}${name === 'reset' ? ` ${sign}` : ''}: ${t(`panelIdentity.${side}`)}`}
          className="az-viewer__tool"
          id={`${side}-${name}`}
          key={name}
          onClick={act}
          title={label}
          type="button"
        >
          <span aria-hidden="true" dir="ltr">
            {sign}
          </span>
        </button>
      ))}
    </div>
  )
}
