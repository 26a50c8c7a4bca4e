import { useEffect, useEffectEvent } from 'react'
import type { CardPayment } from '../state/cardPayment.ts'
import { useLive } from '../state/useLive.ts'
import { usePortal } from '../state/portalContext.ts'
import { Form } from './Form.tsx'

const pauseMs = 10_000

type CardOutcomeProps = {
  status: Extract<CardPayment, { kind: 'over' }>['status']
  /** Asks the platform again. */
  ask: () => Promise<unknown>
  isSignedIn: boolean
}

/** A payment that has arrived, or is on its way. */
export function CardOutcome({ status, ask, isSignedIn }: CardOutcomeProps) {
  const { t } = usePortal()
  const isOnItsWay = status === 'processing'
  // One that fails is asked again by the next event or in a while, or by the button.
  const askAgain = () => void ask().catch(() => undefined)
  return (
    <div className={isOnItsWay ? 'note' : 'note note--good'} role="status">
      <p>{isOnItsWay ? t.cardProcessing : t.cardPaid}</p>
      {isOnItsWay && <Form onSend={ask} button={t.checkAgain} isQuiet />}
      {isOnItsWay && (isSignedIn ? <OnEvents ask={askAgain} /> : <OnTime ask={askAgain} />)}
    </div>
  )
}

function OnEvents({ ask }: { ask: () => void }) {
  useLive(['notification'], ask)
  return null
}

/** Nobody who is not signed in gets events. */
function OnTime({ ask }: { ask: () => void }) {
  const again = useEffectEvent(ask)
  useEffect(() => {
    const timer = setInterval(() => again(), pauseMs)
    return () => clearInterval(timer)
  }, [])
  return null
}
