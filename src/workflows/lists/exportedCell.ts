import type { CsvCell } from '../../domain/csv.ts'
import { decimalAmount } from '../../domain/decimalAmount.ts'
import { labelOf } from '../../domain/statusLabels.ts'
import { isMoney, type ExportedColumn } from './exportedColumns.ts'

type Cell = {
  column: ExportedColumn
  row: Record<string, unknown>
  titleField: string | undefined
  language: 'en' | 'ar'
}

/** What a cell says: words in the reader's language, amounts as decimals, related rows by their titles. */
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
  if (field.type === 'checkbox') return value === true ? words[language].yes : words[language].no
  if (typeof value === 'number') return value
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const words = { en: { yes: 'Yes', no: 'No' }, ar: { yes: 'نعم', no: 'لا' } }

function titleOf({ related, titleField }: { related: unknown; titleField: string | undefined }): string {
  if (typeof related !== 'object' || related === null) return textOf(related)
  // A row that was filled in is an object.
  const row = related as Record<string, unknown>
  const title = titleField === undefined ? undefined : row[titleField]
  return typeof title === 'string' && title !== '' ? title : textOf(row['id'])
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
