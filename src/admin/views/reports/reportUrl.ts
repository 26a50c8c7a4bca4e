import type { Span } from './readSpan.ts'
import type { ReportName } from './reports.ts'

/** A report with its time, and the currency of its chart. */
export function reportUrl({ name, span, currency }: { name: ReportName; span: Span; currency?: string }): string {
  const query = new URLSearchParams({ ...span.words, ...(currency && { currency }) })
  return `/admin/reports/${name}?${query}`
}

/** The same as CSV, by the API. */
export function csvUrl({ name, span: { words, isToday } }: { name: ReportName; span: Span }): string {
  const { groupBy, ...time } = words
  const spanned = name === 'tax' ? time : { ...time, groupBy }
  const asked = name === 'aging' ? (isToday ? {} : { at: words.to }) : spanned
  return `/api/admin/reports/${name}?${new URLSearchParams({ ...asked, format: 'csv' })}`
}
