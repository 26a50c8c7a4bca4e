import { Link } from '@payloadcms/ui'
import { compactMoney } from '../../parts/compactMoney.ts'
import { Chart } from '../../parts/Chart.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { formatTime } from '../../parts/formatTime.ts'
import { Section } from '../../parts/Section.tsx'
import { formatAnyMoney } from '../../../domain/formatAnyMoney.ts'
import type { Shown } from './shown.ts'

/** Revenue of one currency by month; where there are several, `asked` is the one. */
export function RevenueChart({ data, texts, language, asked }: Shown & { asked: unknown }) {
  const currencies = [...new Set(data.revenueByMonth.map((row) => row.currency))]
  const currency = currencies.find((each) => each === asked) ?? currencies[0]
  return (
    <Section
      actions={
        <Link className="az-link" href="/admin/reports" prefetch={false}>
          {texts.more}
        </Link>
      }
      card
      description={texts.revenueHint}
      title={texts.revenue}
    >
      {currencies.length > 1 && (
        <nav aria-label={texts.chooseCurrency} className="az-tabs">
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
        <Chart {...chartOf({ data, texts, language, currency })} kind="bar" language={language} />
      ) : (
        <EmptyState hint={texts.noRevenueHint} title={texts.noRevenue} />
      )}
    </Section>
  )
}

function chartOf({
  data,
  texts,
  language,
  currency,
}: Pick<Shown, 'data' | 'texts' | 'language'> & { currency: string }) {
  const months = lastTwelveMonths()
  const rows = months.map((month) =>
    data.revenueByMonth.find((row) => row.currency === currency && row.start === month),
  )
  const givenBack = rows.map((row) => Number((row?.refunded ?? 0n) + (row?.disputed ?? 0n)))
  const received = { name: texts.received, values: rows.map((row) => Number(row?.received ?? 0n)) }
  return {
    title: texts.revenueOf(currency),
    labels: months.map((month) => formatTime({ at: month, language, style: 'month' })),
    series: givenBack.some((value) => value !== 0)
      ? [received, { name: texts.givenBack, values: givenBack }]
      : [received],
    format: (amountMinor: number) => formatAnyMoney({ amountMinor, currency }),
    formatTick: (amountMinor: number) => compactMoney({ amountMinor, currency }),
    labelHeading: texts.month,
  }
}

/** Their first days, the present month the last. */
function lastTwelveMonths(): string[] {
  const today = new Date()
  return Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 11 + index, 1)).toISOString().slice(0, 10),
  )
}
