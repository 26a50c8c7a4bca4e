import { readPipeline, type Funnel } from '../../../workflows/reports/readPipeline.ts'
import { Chart } from '../../parts/Chart.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBars } from '../../parts/StateBars.tsx'
import { NumberTable } from './NumberTable.tsx'
import { periodLabel, periodsOf } from './periods.ts'
import type { ReportArgs } from './reports.ts'

const steps = ['submitted', 'offered', 'signed', 'completed', 'cancelled'] as const
const nothing: Funnel = { submitted: 0, offered: 0, signed: 0, completed: 0, cancelled: 0 }

/** The states of projects and their value, and the progress of those submitted in the time. */
export async function PipelineReport({ req, t, language, span }: ReportArgs) {
  const { groupBy } = span.words
  const { stages, periods, total } = await readPipeline({ req, from: span.from, until: span.until, groupBy })
  const starts = periodsOf({ span, starts: periods.map(({ start }) => start) })
  const rows = starts.map((start) => ({ start, ...(periods.find((row) => row.start === start) ?? nothing) }))
  const percent = total.submitted === 0 ? 0 : Math.round((total.signed / total.submitted) * 100)
  return (
    <>
      <Section card title={t('panelReports.stages')}>
        <StateBars
          t={t}
          rows={stages.map(({ status, projects, value }) => ({
            status,
            count: projects,
            href: listUrl({ collection: 'projects', where: { status: { equals: status } } }),
            ...(value.length > 0 && {
              about: value.map(({ currency, amount }) => (
                <MoneySum amountMinor={amount} currency={currency} key={currency} />
              )),
            }),
          }))}
        />
      </Section>
      <Section
        card
        description={t('panelReports.conversion', { signed: total.signed, submitted: total.submitted, percent })}
        title={t('panelReports.funnel')}
      >
        {rows.length === 0 ? (
          <EmptyState hint={t('panelReports.nothingHint')} title={t('panelReports.nothing')} />
        ) : (
          <>
            <Chart
              format={String}
              kind="bar"
              labelHeading={t('panelReports.period')}
              labels={rows.map(({ start }) => periodLabel({ start, groupBy, language }))}
              language={language}
              series={steps.map((step) => ({
                name: t(`panelReports.steps.${step}`),
                values: rows.map((row) => row[step]),
              }))}
              title={t('panelReports.funnel')}
            />
            <NumberTable
              heads={[t('panelReports.period'), ...steps.map((step) => t(`panelReports.steps.${step}`))]}
              rows={[
                ...rows.map((row) => ({
                  key: row.start,
                  cells: [periodLabel({ start: row.start, groupBy, language }), ...steps.map((step) => row[step])],
                })),
                { key: 'total', isTotal: true, cells: [t('panelReports.total'), ...steps.map((step) => total[step])] },
              ]}
              title={t('panelReports.byPeriod')}
            />
          </>
        )}
      </Section>
    </>
  )
}
