'use client'

import { identityTexts } from '../texts/identity.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { LookChange } from './changeLook.ts'
import type { Look, Side } from './deskTypes.ts'

/** The buttons of an image; each has its key. */
export function ViewerTools({
  side,
  look,
  isLarge,
  onChange,
  onLarge,
}: {
  side: Side
  look: Look
  isLarge: boolean
  onChange: (change: LookChange) => void
  onLarge: () => void
}) {
  const texts = useTexts(identityTexts)
  const tools: [name: string, sign: string, label: string, act: () => void][] = [
    ['out', '−', texts.zoomOut, () => onChange('out')],
    ['in', '+', texts.zoomIn, () => onChange('in')],
    ['left', '↺', texts.turnLeft, () => onChange('left')],
    ['right', '↻', texts.turnRight, () => onChange('right')],
    ['reset', `${Math.round(look.zoom * 100)}%`, texts.reset, () => onChange('reset')],
    ['large', isLarge ? '⤡' : '⤢', isLarge ? texts.small : texts.large, onLarge],
  ]
  return (
    <div className="az-viewer__tools">
      {tools.map(([name, sign, label, act]) => (
        <button
          // What is written on it belongs to its name.
          aria-label={`${label}${name === 'reset' ? ` ${sign}` : ''}: ${texts[side]}`}
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
