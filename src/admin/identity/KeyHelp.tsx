'use client'

import { Fragment } from 'react'
import { identityTexts } from '../texts/identity.ts'
import type { IdentityTexts } from '../texts/identityEnglish.ts'
import { useTexts } from '../texts/useTexts.ts'

const keys: [name: keyof IdentityTexts['keyNames'], keys: string[]][] = [
  ['choose', ['1', '2', '3']],
  ['zoom', ['+', '−']],
  ['fit', ['0']],
  ['turn', ['R']],
  ['move', ['← ↑ → ↓']],
  ['large', ['L']],
  ['approve', ['A']],
  ['reject', ['X']],
  ['send', ['Ctrl + Enter']],
  ['leave', ['Esc']],
  ['walk', ['N', 'P']],
  ['help', ['?']],
]

/** Which keys do what, and the switch that lets single ones rest. */
export function KeyHelp({
  isOpen,
  isOn,
  onOpen,
  onSwitch,
}: {
  isOpen: boolean
  isOn: boolean
  onOpen: (isOpen: boolean) => void
  onSwitch: (isOn: boolean) => void
}) {
  const texts = useTexts(identityTexts)
  return (
    <details className="az-keys" id="keys" onToggle={(event) => onOpen(event.currentTarget.open)} open={isOpen}>
      <summary>{texts.keys}</summary>
      <label className="az-check">
        <input checked={isOn} id="keys-on" onChange={(event) => onSwitch(event.target.checked)} type="checkbox" />
        {texts.keysOn}. {texts.keysHint}
      </label>
      <dl className="az-keys__list">
        {keys.map(([name, signs]) => (
          <Fragment key={name}>
            <dt>
              {signs.map((sign) => (
                <kbd dir="ltr" key={sign}>
                  {sign}
                </kbd>
              ))}
            </dt>
            <dd>{texts.keyNames[name]}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
