'use client'

import { Fragment } from 'react'
import type { PlainKey } from '../../i18n/types.ts'
import { useText } from '../text/useText.ts'

type KeyName =
  PlainKey<'panelIdentity'> extends infer Key
    ? Key extends `panelIdentity.keyNames.${infer Name}`
      ? Name
      : never
    : never

const keys: [name: KeyName, keys: string[]][] = [
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

type KeyHelpProps = {
  isOpen: boolean
  isOn: boolean
  onOpen: (isOpen: boolean) => void
  onSwitch: (isOn: boolean) => void
}

/** The keyboard shortcuts, and the switch that turns single keys off. */
export function KeyHelp({ isOpen, isOn, onOpen, onSwitch }: KeyHelpProps) {
  const t = useText()
  return (
    <details className="az-keys" id="keys" onToggle={(event) => onOpen(event.currentTarget.open)} open={isOpen}>
      <summary>{t('panelIdentity.keys')}</summary>
      <label className="az-check">
        <input checked={isOn} id="keys-on" onChange={(event) => onSwitch(event.target.checked)} type="checkbox" />
        <span>
          {t('panelIdentity.keysOn')}
          <br />
          <span className="az-soft">{t('panelIdentity.keysHint')}</span>
        </span>
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
            <dd>{t(`panelIdentity.keyNames.${name}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
