import { Link } from '@payloadcms/ui'
import { readDurations, type Durations } from '../../../workflows/reports/readDurations.ts'
import { Chart } from '../../parts/Chart.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { Section } from '../../parts/Section.tsx'
import { NumberTable } from './NumberTable.tsx'
import { periodLabel } from './periods.ts'
import type { ReportArgs } from './reports.ts'

type DurationName = 'time-to-signature' | 'time-to-payment'
const of = { 'time-to-signature': 'signature', 'time-to-payment': 'payment' } as const

/** How long signing or paying took, by period and by client, and how long the rest has been open. */
export async function DurationReport(args: ReportArgs & { name: DurationName }) {
  const { req, t, language, span, name } = args
  const { groupBy } = span.words
  const { from, until, at } = span
  const report = await readDurations({ req, of: of[name], from, until, groupBy, at })
  const days = (value: number | null) =>
    value === null ? t('panelReports.none') : t('panelReports.days', { days: value })
  const isPayment = name === 'time-to-payment'
  const heads = [
    t(`panelReports.count.${name}`),
    ...(isPayment ? [t('panelReports.late')] : []),
    t('panelReports.medianShort'),
    t('panelReports.average'),
    t('panelReports.p90Short'),
  ]
  const cellsOf = (row: Durations & { late: number }) => [
    row.count,
    ...(isPayment ? [row.late] : []),
    days(row.median),
    days(row.average),
    days(row.p90),
  ]
  return (
    <>
      <Facts {...args} days={days} report={report} />
      {report.total.count === 0 ? (
        <EmptyState hint={t('panelReports.nothingHint')} title={t('panelReports.nothing')} />
      ) : (
        <Section card title={t('panelReports.byPeriod')}>
          <Chart
            format={(value) => t('panelReports.days', { days: Math.round(value * 10) / 10 })}
            kind="line"
            labelHeading={t('panelReports.period')}
            labels={report.periods.map(({ start }) => periodLabel({ start, groupBy, language }))}
            language={language}
            series={[
              { name: t('panelReports.medianShort'), values: report.periods.map((row) => row.median ?? 0) },
              { name: t('panelReports.p90Short'), values: report.periods.map((row) => row.p90 ?? 0) },
            ]}
            title={t(`panelReports.names.${name}`)}
          />
          <NumberTable
            heads={[t('panelReports.period'), ...heads]}
            rows={report.periods.map((row) => ({
              key: row.start,
              cells: [periodLabel({ start: row.start, groupBy, language }), ...cellsOf(row)],
            }))}
            title={t('panelReports.byPeriod')}
          />
        </Section>
      )}
      {report.clients.length > 0 && (
        <Section card title={t('panelReports.slowest')}>
          <NumberTable
            heads={[t('panelReports.client'), ...heads]}
            rows={report.clients.map((row) => ({
              key: row.client,
              cells: [
                <Link className="az-link" href={`/admin/collections/users/${row.client}`} key="client" prefetch={false}>
                  <bdi>{row.company ? `${row.name} · ${row.company}` : row.name}</bdi>
                </Link>,
                ...cellsOf(row),
              ],
            }))}
            title={t('panelReports.slowest')}
          />
        </Section>
      )}
    </>
  )
}

const waitingLists = {
  'time-to-signature': () =>
    listUrl({ collection: 'contracts', where: { status: { equals: 'sent' } }, sort: 'sentAt' }),
  'time-to-payment': () =>
    listUrl({
      collection: 'invoices',
      where: { kind: { equals: 'invoice' }, status: { in: 'open,partially_paid' } },
      sort: 'issuedAt',
    }),
}

type FactsProps = ReportArgs & {
  name: DurationName
  days: (value: number | null) => string
  report: Awaited<ReturnType<typeof readDurations>>
}

function Facts({ t, name, days, report: { total, waiting } }: FactsProps) {
  const facts = [
    { label: t(`panelReports.count.${name}`), value: String(total.count) },
    { label: t('panelReports.median'), value: days(total.median) },
    { label: t('panelReports.average'), value: days(total.average) },
    { label: t('panelReports.p90'), value: days(total.p90) },
    ...(name === 'time-to-payment' ? [{ label: t('panelReports.late'), value: String(total.late) }] : []),
  ]
  return (
    <dl className="az-facts az-card">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="az-figure">{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t(`panelReports.waiting.${name}`)}</dt>
        <dd>
          <Link className="az-link az-figure" href={waitingLists[name]()} prefetch={false}>
            {waiting.count}
          </Link>
          {waiting.count > 0 && (
            <span className="az-count"> {t('panelReports.waitingSince', { median: days(waiting.median) })}</span>
          )}
        </dd>
      </div>
    </dl>
  )
}
