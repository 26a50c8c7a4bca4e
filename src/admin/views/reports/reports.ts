import type { PayloadRequest } from 'payload'
import type { Translate } from '../../../i18n/types.ts'
import type { Span } from './readSpan.ts'

export const reportNames = ['revenue', 'aging', 'tax', 'pipeline', 'time-to-signature', 'time-to-payment'] as const
export type ReportName = (typeof reportNames)[number]

export function isReport(value: string): value is ReportName {
  return reportNames.some((name) => name === value)
}

/** The props of every report. `currency` is the one that the chart shows. */
export type ReportArgs = {
  req: PayloadRequest
  t: Translate
  language: string
  name: ReportName
  span: Span
  currency: unknown
}
