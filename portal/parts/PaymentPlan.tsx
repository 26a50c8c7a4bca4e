import { api, type Answer } from '../api.ts'
import { formatMoney } from '../format.ts'
import { useLive } from '../state/useLive.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import { Await } from './Await.tsx'
import { Link } from './Link.tsx'
import { Status } from './Status.tsx'

type Plan = Answer<'/contracts/{id}/plan', 'get'>
type Part = Plan['parts'][number]

/** What a contract asks for, part by part: the parts add up to all that is to be paid. `number` where several may be. */
export function PaymentPlan({ contract, number }: { contract: string; number?: string }) {
  const { t } = usePortal()
  const plan = useLoaded(`plan ${contract}`, () => api.get('/contracts/{id}/plan', { path: { id: contract } }))
  useLive(['notification'], plan.reload)
  return (
    <section>
      <h2>
        {t.paymentPlan} {number && <bdi>{number}</bdi>}
      </h2>
      <Await loaded={plan}>
        {({ parts, currency, totals }) => (
          <>
            <ol className="rows">
              {parts.map((part, index) => (
                <Row key={`${part.kind} ${index}`} part={part} currency={currency} />
              ))}
            </ol>
            <p className="soft">{t.paidOfPlan(formatMoney(totals.paid, currency))}</p>
          </>
        )}
      </Await>
    </section>
  )
}

function Row({ part: { title, percentage, amount, state, invoice, payment }, currency }: RowProps) {
  const { t } = usePortal()
  const path = invoice !== null ? `/invoices/${invoice}` : payment !== null ? `/payments/${payment}` : null
  return (
    <li className="row">
      <span className="row__title">
        {path === null ? (
          <bdi>{title}</bdi>
        ) : (
          <Link to={path}>
            <bdi>{title}</bdi>
          </Link>
        )}
      </span>
      <span className="soft">
        <bdi>{formatMoney(amount, currency)}</bdi>
        {percentage !== null && ` · ${t.milestoneShare(percentage)}`}
      </span>
      <Status value={state} words={t.planState} />
    </li>
  )
}

type RowProps = { part: Part; currency: string }
