import type { PayloadRequest } from 'payload'
import type { reportsTexts } from '../../texts/reports.ts'
import type { Span } from './readSpan.ts'

export const reportNames = ['revenue', 'aging', 'pipeline', 'time-to-signature', 'time-to-payment'] as const
export type ReportName = (typeof reportNames)[number]

export function isReport(value: string): value is ReportName {
  return reportNames.some((name) => name === value)
}

/** What every report is made from. `currency` is the one that the chart is asked to show. */
export type ReportArgs = {
  req: PayloadRequest
  texts: (typeof reportsTexts)['en']
  language: string
  name: ReportName
  span: Span
  currency: unknown
}
