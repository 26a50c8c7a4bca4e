import { adminPage } from '../parts/adminPage.tsx'
import { reportsTexts } from '../texts/reports.ts'
import { AgingReport } from './reports/AgingReport.tsx'
import { DurationReport } from './reports/DurationReport.tsx'
import { PipelineReport } from './reports/PipelineReport.tsx'
import { readSpan } from './reports/readSpan.ts'
import { ReportTabs } from './reports/ReportTabs.tsx'
import { RevenueReport } from './reports/RevenueReport.tsx'
import { isReport, type ReportArgs } from './reports/shown.ts'
import { SpanForm } from './reports/SpanForm.tsx'

/** `/admin/reports/<name>`: a report, its time, its chart and its table, and the same as CSV. */
export const Reports = adminPage({
  texts: reportsTexts,
  title: (texts) => texts.title,
  content: async ({ req, language, texts, segments, query }) => {
    const asked = segments[1] ?? ''
    const name = isReport(asked) ? asked : 'revenue'
    const args: ReportArgs = { req, texts, language, name, span: readSpan(query), currency: query['currency'] }
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
  if (args.name === 'revenue') return RevenueReport(args)
  return DurationReport({ ...args, name: args.name })
}
