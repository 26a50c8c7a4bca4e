'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ApproveForm } from './ApproveForm.tsx'
import { sides, type DeskCheck } from './deskTypes.ts'
import { ImageViewer } from './ImageViewer.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { RejectForm } from './RejectForm.tsx'
import { useDesk } from './useDesk.ts'
import { useKeysOn } from './useKeysOn.ts'
import { useText } from '../text/useText.ts'

type IdentityDeskProps = {
  check: DeskCheck
  /** The ids of its neighbours in the queue. */
  next: string | null
  previous: string | null
  children: ReactNode
}

/**
 * One pending check: its images, what to compare them with (`children`), and the decision. The next one opens after it.
 */
export function IdentityDesk({ check, next, previous, children }: IdentityDeskProps) {
  const t = useText()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const { isOn, setIsOn } = useKeysOn()
  const onHelp = () => setIsHelpOpen((before) => !before)
  const desk = useDesk({ areKeysOn: isOn, next, previous, onHelp })
  const heading = useStartAt()
  const onDecided = () => desk.go(next ?? previous)
  return (
    <div className="az-desk" data-check={check.id}>
      <section aria-labelledby="desk-images" className="az-section">
        <h2 className="az-hidden" id="desk-images" ref={heading} tabIndex={-1}>
          {t('panelIdentity.images')}: {check.name}
        </h2>
        <div className="az-desk__images">
          {sides.map((side) => (
            <ImageViewer desk={desk} key={side} name={check.name} path={check.images[side]} side={side} />
          ))}
        </div>
      </section>
      <KeyHelp isOn={isOn} isOpen={isHelpOpen} onOpen={setIsHelpOpen} onSwitch={setIsOn} />
      <div className="az-desk__below">
        <div className="az-desk__facts">{children}</div>
        <div
          className="az-desk__forms"
          onKeyDown={(event) => {
            if (event.key === 'Escape') desk.focus(desk.chosen)
          }}
        >
          <ApproveForm check={check} onDecided={onDecided} />
          <RejectForm check={check} onDecided={onDecided} />
        </div>
      </div>
    </div>
  )
}

/** When the last decision removed its focused form, reading continues at the heading. */
function useStartAt() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
