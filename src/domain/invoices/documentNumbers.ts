const prefixes = { contract: 'CT', invoice: 'INV', credit_note: 'CN' } as const

/** The numbered series; each counts from 1 in every year. */
export type DocumentSeries = keyof typeof prefixes

type FormatDocumentNumberArgs = { series: DocumentSeries; year: number; value: number }

/**
 * `INV-2026-00001`, with more digits past 99999. Throws a RangeError unless `year` has four digits and `value` is ≥ 1.
 */
export function formatDocumentNumber({ series, year, value }: FormatDocumentNumberArgs): string {
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError('Document numbers count from 1.')
  return `${prefixes[series]}-${fourDigits(year)}-${String(value).padStart(5, '0')}`
}

/** The key of a series' counter for a year: `invoice:2026`. */
export function seriesKey({ series, year }: { series: DocumentSeries; year: number }): string {
  return `${series}:${fourDigits(year)}`
}

function fourDigits(year: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError('A year has four digits.')
  return String(year)
}
