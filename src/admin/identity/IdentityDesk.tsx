'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { identityTexts } from '../texts/identity.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ApproveForm } from './ApproveForm.tsx'
import { changeLook, type LookChange } from './changeLook.ts'
import { plainLook, sides, type DeskCheck, type Side } from './deskTypes.ts'
import { ImageViewer } from './ImageViewer.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { RejectForm } from './RejectForm.tsx'
import { useKeysOn } from './useKeysOn.ts'
import { useShortcuts } from './useShortcuts.ts'

/** One waiting check: its images, what to compare them with (`children`), and the decision. Once it is decided the next one opens. */
export function IdentityDesk({
  check,
  next,
  previous,
  children,
}: {
  check: DeskCheck
  /** The ids of its neighbours in the queue. */
  next: string | null
  previous: string | null
  children: ReactNode
}) {
  const texts = useTexts(identityTexts)
  const router = useRouter()
  const { config } = useConfig()
  const [looks, setLooks] = useState({ front: plainLook, back: plainLook, signature: plainLook })
  const [chosen, setChosen] = useState<Side>('front')
  const [large, setLarge] = useState<Side | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const { isOn, setIsOn } = useKeysOn()
  const change = (side: Side, by: LookChange) =>
    setLooks((before) => ({ ...before, [side]: changeLook(before[side], by) }))
  const go = (id: string | null) => router.push(`${config.routes.admin}/identity${id ? `/${id}` : ''}`)
  const choose = (side: Side) => {
    setChosen(side)
    if (large) setLarge(side)
    document.querySelector<HTMLElement>(`#image-${side} .az-viewer__stage`)?.focus()
  }
  useShortcuts({
    isOn,
    keys: {
      Digit1: () => choose('front'),
      Digit2: () => choose('back'),
      Digit3: () => choose('signature'),
      '+': () => change(chosen, 'in'),
      '=': () => change(chosen, 'in'),
      '-': () => change(chosen, 'out'),
      Digit0: () => change(chosen, 'reset'),
      KeyR: ({ shiftKey }) => change(chosen, shiftKey ? 'left' : 'right'),
      KeyL: () => setLarge((before) => (before ? null : chosen)),
      KeyA: () => document.getElementById('approve-type')?.focus(),
      KeyX: () => document.getElementById('reject-reason')?.focus(),
      KeyN: () => next && go(next),
      KeyP: () => previous && go(previous),
      '?': () => setIsHelpOpen((before) => !before),
    },
  })
  const heading = useStartAt()
  return (
    <div className="az-desk" data-check={check.id}>
      <section aria-labelledby="desk-images" className="az-section">
        <h2 className="az-hidden" id="desk-images" ref={heading} tabIndex={-1}>
          {texts.images}: {check.name}
        </h2>
        <div className="az-desk__images" data-large={large !== null}>
          {sides.map((side) => (
            <ImageViewer
              isChosen={chosen === side}
              isLarge={large === side}
              key={side}
              look={looks[side]}
              name={check.name}
              onChange={(by) => {
                setChosen(side)
                change(side, by)
              }}
              onChoose={() => setChosen(side)}
              onLarge={() => {
                setChosen(side)
                setLarge(large === side ? null : side)
              }}
              path={check.images[side]}
              side={side}
            />
          ))}
        </div>
      </section>
      <div className="az-desk__below">
        <div className="az-desk__facts">{children}</div>
        <div
          className="az-desk__forms"
          onKeyDown={(event) => {
            if (event.key === 'Escape') choose(chosen)
          }}
        >
          <ApproveForm check={check} onDecided={() => go(next ?? previous)} />
          <RejectForm check={check} onDecided={() => go(next ?? previous)} />
        </div>
      </div>
      <KeyHelp isOn={isOn} isOpen={isHelpOpen} onOpen={setIsHelpOpen} onSwitch={setIsOn} />
    </div>
  )
}

/** When the decision before took the focus away with its form, reading goes on at the heading. */
function useStartAt() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
