import { Link } from '@payloadcms/ui'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { lists } from './lists.ts'
import type { DashboardProps } from './dashboardProps.ts'

/** Money received this month, owed and requested, by currency: never added up across them. */
export function MoneyTable({ data: { revenue, worklist }, t, today, monthStart }: DashboardProps) {
  if (revenue.length === 0) return null
  return (
    <Section card title={t('panelDashboard.money')}>
      <div aria-label={t('panelDashboard.money')} className="az-scroll" role="region" tabIndex={0}>
        <table className="az-table">
          <thead>
            <tr>
              <th scope="col">{t('panelDashboard.currency')}</th>
              {[
                t('panelDashboard.thisMonth'),
                t('panelDashboard.owed'),
                t('panelDashboard.ofItOverdue'),
                t('panelDashboard.pending'),
              ].map((name) => (
                <th className="az-table__number" key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {revenue.map(({ currency, thisMonth, owed, overdue, pending }) => {
              const invoices = worklist.openInvoices.find((row) => row.currency === currency)
              const cells = [
                { amount: thisMonth, href: lists.paidThisMonth({ monthStart, currency }) },
                { amount: owed, href: lists.openInvoices(currency), count: invoices?.count },
                { amount: overdue, href: lists.overdue({ today, currency }), count: invoices?.overdue },
                { amount: pending, href: lists.pending(currency) },
              ]
              return (
                <tr key={currency}>
                  <th scope="row">{currency}</th>
                  {cells.map(({ amount, href, count }) => (
                    <td className="az-table__number" key={href}>
                      <Amount amount={amount} count={count} currency={currency} href={href} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type AmountProps = { amount: bigint; currency: string; href: string; count?: number | undefined }

function Amount({ amount, currency, href, count = 0 }: AmountProps) {
  const text = <MoneySum amountMinor={amount} currency={currency} />
  if (amount === 0n) return <span className="az-soft">{text}</span>
  return (
    <Link className="az-link" href={href} prefetch={false}>
      {text}
      {count > 0 && <span className="az-count"> ({count})</span>}
    </Link>
  )
}
