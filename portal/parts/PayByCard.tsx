import { useState, type ReactNode } from 'react'
import { isApiError } from '../api.ts'
import { readCardPayment, type CardPayment, type Payer, type Tried } from '../state/cardPayment.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import { Await } from './Await.tsx'
import { CardForm } from './CardForm.tsx'
import { CardOutcome } from './CardOutcome.tsx'
import { Link } from './Link.tsx'
import { Page } from './Page.tsx'

type PayByCardProps = {
  payer: Payer
  /** What a bank has sent them back from, by the address. */
  returned?: Tried | undefined
  /** The page of what is paid. */
  of: { path: string; label: string }
  /** How to pay where a card cannot. */
  transfer: ReactNode
}

/** The page on which a card is paid with, from its form to what the platform says became of it. */
export function PayByCard({ payer, returned, of, transfer }: PayByCardProps) {
  const { t } = usePortal()
  const [latest, setLatest] = useState<CardPayment>()
  const first = useLoaded(`card ${of.path}`, () => readCardPayment({ payer, tried: returned }))
  const ask = async (tried?: Tried) => {
    const now = await readCardPayment({ payer, tried })
    setLatest(now)
    return now
  }
  const isElsewhere = first.error !== undefined && !isApiError(first.error, 'not_found')
  return (
    <Page title={t.payByCard} isNarrow>
      <Await loaded={{ ...first, data: latest ?? first.data }}>
        {(now) =>
          now.kind === 'over' ? (
            <CardOutcome status={now.status} ask={() => ask()} isSignedIn={payer.isSignedIn} />
          ) : (
            <CardForm
              key={now.begun.clientSecret}
              begun={now.begun}
              // Before this form another attempt was made, which may have a reason to show.
              isAgain={returned !== undefined || latest !== undefined}
              ask={() => ask(now.begun)}
              returnPath={payer.returnPath(now.begun.payment)}
              transfer={transfer}
            />
          )
        }
      </Await>
      {isElsewhere && transfer}
      <p>
        <Link to={of.path}>{of.label}</Link>
      </p>
    </Page>
  )
}
