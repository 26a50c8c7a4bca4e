import { Link } from '@payloadcms/ui'
import { readDurations, type Durations } from '../../../workflows/reports/readDurations.ts'
import { Chart } from '../../parts/Chart.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { Section } from '../../parts/Section.tsx'
import { NumberTable } from './NumberTable.tsx'
import { periodLabel } from './periods.ts'
import type { ReportArgs } from './shown.ts'

type DurationName = 'time-to-signature' | 'time-to-payment'
const of = { 'time-to-signature': 'signature', 'time-to-payment': 'payment' } as const

/** How long signing or paying took, by period and by client, and how long the rest has been waiting. */
export async function DurationReport(args: ReportArgs & { name: DurationName }) {
  const { req, texts, language, span, name } = args
  const { groupBy } = span.words
  const { from, until, at } = span
  const report = await readDurations({ req, of: of[name], from, until, groupBy, at })
  const days = (value: number | null) => (value === null ? texts.none : texts.days(value))
  const isPayment = name === 'time-to-payment'
  const heads = [
    texts.count[name],
    ...(isPayment ? [texts.late] : []),
    texts.medianShort,
    texts.average,
    texts.p90Short,
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
        <EmptyState hint={texts.nothingHint} title={texts.nothing} />
      ) : (
        <Section card title={texts.byPeriod}>
          <Chart
            format={(value) => texts.days(Math.round(value * 10) / 10)}
            kind="line"
            labelHeading={texts.period}
            labels={report.periods.map(({ start }) => periodLabel({ start, groupBy, language }))}
            language={language}
            series={[
              { name: texts.medianShort, values: report.periods.map((row) => row.median ?? 0) },
              { name: texts.p90Short, values: report.periods.map((row) => row.p90 ?? 0) },
            ]}
            title={texts.names[name]}
          />
          <NumberTable
            heads={[texts.period, ...heads]}
            rows={report.periods.map((row) => ({
              key: row.start,
              cells: [periodLabel({ start: row.start, groupBy, language }), ...cellsOf(row)],
            }))}
            title={texts.byPeriod}
          />
        </Section>
      )}
      {report.clients.length > 0 && (
        <Section card title={texts.slowest}>
          <NumberTable
            heads={[texts.client, ...heads]}
            rows={report.clients.map((row) => ({
              key: row.client,
              cells: [
                <Link className="az-link" href={`/admin/collections/users/${row.client}`} key="client" prefetch={false}>
                  <bdi>{row.company ? `${row.name} · ${row.company}` : row.name}</bdi>
                </Link>,
                ...cellsOf(row),
              ],
            }))}
            title={texts.slowest}
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

function Facts({
  texts,
  name,
  days,
  report: { total, waiting },
}: ReportArgs & {
  name: DurationName
  days: (value: number | null) => string
  report: Awaited<ReturnType<typeof readDurations>>
}) {
  const facts = [
    { label: texts.count[name], value: String(total.count) },
    { label: texts.median, value: days(total.median) },
    { label: texts.average, value: days(total.average) },
    { label: texts.p90, value: days(total.p90) },
    ...(name === 'time-to-payment' ? [{ label: texts.late, value: String(total.late) }] : []),
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
        <dt>{texts.waiting[name]}</dt>
        <dd>
          <Link className="az-link az-figure" href={waitingLists[name]()} prefetch={false}>
            {waiting.count}
          </Link>
          {waiting.count > 0 && <span className="az-count"> {texts.waitingSince(days(waiting.median))}</span>}
        </dd>
      </div>
    </dl>
  )
}
