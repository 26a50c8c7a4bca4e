import { readPipeline, type Funnel } from '../../../workflows/reports/readPipeline.ts'
import { Chart } from '../../parts/Chart.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBars } from '../../parts/StateBars.tsx'
import { NumberTable } from './NumberTable.tsx'
import { periodLabel, periodsOf } from './periods.ts'
import type { ReportArgs } from './shown.ts'

const steps = ['submitted', 'offered', 'signed', 'completed', 'cancelled'] as const
const nothing: Funnel = { submitted: 0, offered: 0, signed: 0, completed: 0, cancelled: 0 }

/** Where the projects stand and what they are worth, and how far those got that were submitted in the time. */
export async function PipelineReport({ req, texts, language, span }: ReportArgs) {
  const { groupBy } = span.words
  const { stages, periods, total } = await readPipeline({ req, from: span.from, until: span.until, groupBy })
  const starts = periodsOf({ span, starts: periods.map(({ start }) => start) })
  const rows = starts.map((start) => ({ start, ...(periods.find((row) => row.start === start) ?? nothing) }))
  const percent = total.submitted === 0 ? 0 : Math.round((total.signed / total.submitted) * 100)
  return (
    <>
      <Section card title={texts.stages}>
        <StateBars
          language={language}
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
      <Section card description={texts.conversion(total.signed, total.submitted, percent)} title={texts.funnel}>
        {rows.length === 0 ? (
          <EmptyState hint={texts.nothingHint} title={texts.nothing} />
        ) : (
          <>
            <Chart
              format={String}
              kind="bar"
              labelHeading={texts.period}
              labels={rows.map(({ start }) => periodLabel({ start, groupBy, language }))}
              language={language}
              series={steps.map((step) => ({ name: texts.steps[step], values: rows.map((row) => row[step]) }))}
              title={texts.funnel}
            />
            <NumberTable
              heads={[texts.period, ...steps.map((step) => texts.steps[step])]}
              rows={[
                ...rows.map((row) => ({
                  key: row.start,
                  cells: [periodLabel({ start: row.start, groupBy, language }), ...steps.map((step) => row[step])],
                })),
                { key: 'total', isTotal: true, cells: [texts.total, ...steps.map((step) => total[step])] },
              ]}
              title={texts.byPeriod}
            />
          </>
        )}
      </Section>
    </>
  )
}
