export const reportGroups = ['day', 'week', 'month', 'quarter', 'year'] as const
export type ReportGroup = (typeof reportGroups)[number]

/** How Postgres prints the name of a period: `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4` or `2026`. */
export const periodFormats: Record<ReportGroup, string> = {
  day: 'YYYY-MM-DD',
  week: 'IYYY-"W"IW',
  month: 'YYYY-MM',
  quarter: 'YYYY-"Q"Q',
  year: 'YYYY',
}
