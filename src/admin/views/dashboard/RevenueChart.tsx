import { Link } from '@payloadcms/ui'
import { monthsBefore } from '../../../lib/monthsBefore.ts'
import { compactMoney } from '../../parts/compactMoney.ts'
import { Chart } from '../../parts/Chart.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { formatTime } from '../../parts/formatTime.ts'
import { Section } from '../../parts/Section.tsx'
import { formatAnyMoney } from '../../../domain/money/formatAnyMoney.ts'
import type { DashboardProps } from './dashboardProps.ts'

/** Revenue of one currency by month. With several, `asked` selects one. */
export function RevenueChart({ data, t, language, today, asked }: DashboardProps & { asked: unknown }) {
  const currencies = [...new Set(data.revenueByMonth.map((row) => row.currency))]
  const currency = currencies.find((each) => each === asked) ?? currencies[0]
  return (
    <Section
      actions={
        <Link className="az-link" href="/admin/reports" prefetch={false}>
          {t('panelDashboard.more')}
        </Link>
      }
      card
      description={t('panelDashboard.revenueHint')}
      title={t('panelDashboard.revenue')}
    >
      {currencies.length > 1 && (
        <nav aria-label={t('panelDashboard.chooseCurrency')} className="az-tabs">
          {currencies.map((each) => (
            <Link
              aria-current={each === currency ? 'true' : undefined}
              className="az-tab"
              href={`/admin?currency=${each}`}
              key={each}
              prefetch={false}
              scroll={false}
            >
              {each}
            </Link>
          ))}
        </nav>
      )}
      {currency ? (
        <Chart {...chartOf({ data, t, language, today, currency })} kind="bar" language={language} />
      ) : (
        <EmptyState hint={t('panelDashboard.noRevenueHint')} title={t('panelDashboard.noRevenue')} />
      )}
    </Section>
  )
}

function chartOf({
  data,
  t,
  language,
  today,
  currency,
}: Pick<DashboardProps, 'data' | 't' | 'language' | 'today'> & { currency: string }) {
  // Their first days, the present month last.
  const months = Array.from({ length: 12 }, (_, index) => monthsBefore(today, 11 - index))
  const rows = months.map((month) =>
    data.revenueByMonth.find((row) => row.currency === currency && row.start === month),
  )
  const givenBack = rows.map((row) => Number((row?.refunded ?? 0n) + (row?.disputed ?? 0n)))
  const received = { name: t('panelDashboard.received'), values: rows.map((row) => Number(row?.received ?? 0n)) }
  return {
    title: t('panelDashboard.revenueOf', { currency }),
    labels: months.map((month) => formatTime({ at: month, language, style: 'month' })),
    series: givenBack.some((value) => value !== 0)
      ? [received, { name: t('panelDashboard.givenBack'), values: givenBack }]
      : [received],
    format: (amountMinor: number) => formatAnyMoney({ amountMinor, currency }),
    formatTick: (amountMinor: number) => compactMoney({ amountMinor, currency, language }),
    labelHeading: t('panelDashboard.month'),
  }
}
