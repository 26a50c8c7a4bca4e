import { formatAnyMoney } from '../../../domain/money/formatAnyMoney.ts'
import { readRevenue, type Revenue } from '../../../workflows/reports/readRevenue.ts'
import { Chart } from '../../parts/Chart.tsx'
import { compactMoney } from '../../parts/compactMoney.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { chosenOf, CurrencyTabs } from './CurrencyTabs.tsx'
import { NumberTable } from './NumberTable.tsx'
import { periodLabel, periodsOf } from './periods.ts'
import type { ReportArgs } from './reports.ts'

const sums = ['received', 'refunded', 'disputed', 'net', 'unmatched'] as const

/** Money received and refunded, by period and currency: never added up across currencies. */
export async function RevenueReport(args: ReportArgs) {
  const { req, t, language, span } = args
  const revenue = await readRevenue({ req, from: span.from, until: span.until, groupBy: span.words.groupBy })
  const currencies = revenue.totals.map(({ currency }) => currency)
  const chosen = chosenOf({ currencies, asked: args.currency })
  if (chosen === undefined) return <EmptyState hint={t('panelReports.nothingHint')} title={t('panelReports.nothing')} />
  const heads = [...sums.map((name) => t(`panelReports.${name}`)), t('panelReports.payments')]
  const cellsOf = (row: Revenue['totals'][number]) => [
    ...sums.map((name) => <MoneySum amountMinor={row[name]} currency={row.currency} key={name} />),
    row.payments,
  ]
  return (
    <>
      <Section card title={t('panelReports.names.revenue')}>
        <CurrencyTabs args={args} chosen={chosen} currencies={currencies} />
        <Chart {...chartOf({ ...args, revenue, chosen })} kind="bar" language={language} />
      </Section>
      <Section card title={t('panelReports.byCurrency')}>
        <NumberTable
          heads={[t('panelReports.currency'), ...heads]}
          rows={revenue.totals.map((row) => ({ key: row.currency, cells: [row.currency, ...cellsOf(row)] }))}
          title={t('panelReports.byCurrency')}
        />
      </Section>
      <Section card title={t('panelReports.byPeriod')}>
        <NumberTable
          heads={[t('panelReports.period'), t('panelReports.currency'), ...heads]}
          rows={revenue.rows.map((row) => ({
            key: `${row.start} ${row.currency}`,
            cells: [
              periodLabel({ start: row.start, groupBy: span.words.groupBy, language }),
              row.currency,
              ...cellsOf(row),
            ],
          }))}
          title={t('panelReports.byPeriod')}
          words={2}
        />
      </Section>
    </>
  )
}

function chartOf({ t, language, span, revenue, chosen }: ReportArgs & { revenue: Revenue; chosen: string }) {
  const own = revenue.rows.filter(({ currency }) => currency === chosen)
  const starts = periodsOf({ span, starts: own.map(({ start }) => start) })
  const rows = starts.map((start) => own.find((row) => row.start === start))
  const givenBack = rows.map((row) => Number((row?.refunded ?? 0n) + (row?.disputed ?? 0n)))
  const received = { name: t('panelReports.received'), values: rows.map((row) => Number(row?.received ?? 0n)) }
  return {
    title: t('panelReports.chartOf', { name: t('panelReports.names.revenue'), currency: chosen }),
    labels: starts.map((start) => periodLabel({ start, groupBy: span.words.groupBy, language })),
    series: givenBack.some((value) => value !== 0)
      ? [received, { name: t('panelReports.givenBack'), values: givenBack }]
      : [received],
    format: (amountMinor: number) => formatAnyMoney({ amountMinor, currency: chosen }),
    formatTick: (amountMinor: number) => compactMoney({ amountMinor, currency: chosen, language }),
    labelHeading: t('panelReports.period'),
  }
}
