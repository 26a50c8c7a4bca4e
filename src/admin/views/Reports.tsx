import { adminPage } from '../parts/adminPage.tsx'
import { AgingReport } from './reports/AgingReport.tsx'
import { DurationReport } from './reports/DurationReport.tsx'
import { PipelineReport } from './reports/PipelineReport.tsx'
import { readSpan } from './reports/readSpan.ts'
import { ReportTabs } from './reports/ReportTabs.tsx'
import { RevenueReport } from './reports/RevenueReport.tsx'
import { isReport, type ReportArgs } from './reports/reports.ts'
import { TaxReport } from './reports/TaxReport.tsx'
import { SpanForm } from './reports/SpanForm.tsx'

/** `/admin/reports/<name>`: a report, its time, its chart and its table, and the same as CSV. */
export const Reports = adminPage({
  title: (t) => t('panelReports.title'),
  content: async ({ req, language, t, segments, query }) => {
    const asked = segments[1] ?? ''
    const name = isReport(asked) ? asked : 'revenue'
    const args: ReportArgs = {
      req,
      t,
      language,
      name,
      span: await readSpan({ req, query }),
      currency: query['currency'],
    }
    return (
      <>
        <ReportTabs {...args} />
        <SpanForm {...args} />
        {await reportOf(args)}
      </>
    )
  },
})

function reportOf(args: ReportArgs) {
  if (args.name === 'aging') return AgingReport(args)
  if (args.name === 'pipeline') return PipelineReport(args)
  if (args.name === 'tax') return TaxReport(args)
  if (args.name === 'revenue') return RevenueReport(args)
  return DurationReport({ ...args, name: args.name })
}
