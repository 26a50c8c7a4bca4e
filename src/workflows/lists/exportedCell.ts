import type { CsvCell } from '../../lib/toCsv.ts'
import { decimalAmount } from '../../domain/money/decimalAmount.ts'
import { labelOf } from '../../i18n/labelOf.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import { isMoney, type ExportedColumn } from './exportedColumns.ts'

type Cell = {
  column: ExportedColumn
  row: Record<string, unknown>
  titleField: string | undefined
  language: Locale
}

/** What a cell says: labels in the reader's language, amounts as decimals, related rows by their titles. */
export function exportedCell({ column: { name, field }, row, titleField, language }: Cell): CsvCell {
  const value = row[name]
  if (value === null || value === undefined) return ''
  if (isMoney(field))
    return typeof value === 'number' ? decimalAmount({ amountMinor: value, currency: textOf(row['currency']) }) : ''
  if (field.type === 'select')
    return [value]
      .flat()
      .map((each) => labelOf(textOf(each))[language])
      .join('; ')
  if (field.type === 'relationship' || field.type === 'upload') {
    return [value]
      .flat()
      .map((each) => titleOf({ related: each, titleField }))
      .join('; ')
  }
  if (field.type === 'checkbox') return translator(language)(value === true ? 'csv.yes' : 'csv.no')
  if (typeof value === 'number') return value
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function titleOf({ related, titleField }: { related: unknown; titleField: string | undefined }): string {
  if (typeof related !== 'object' || related === null) return textOf(related)
  // A populated row is an object.
  const row = related as Record<string, unknown>
  const title = titleField === undefined ? undefined : row[titleField]
  return typeof title === 'string' && title !== '' ? title : textOf(row['id'])
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
