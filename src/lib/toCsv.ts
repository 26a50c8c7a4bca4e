import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | bigint

type ToCsvArgs = {
  /** Left out if the rows continue a table. */
  header?: readonly string[]
  rows: readonly (readonly CsvCell[])[]
}

/**
 * A table as CSV (RFC 4180), every text quoted, with the mark by which spreadsheets know UTF-8. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front. Numbers and decimals are ours and stay as they are.
 */
export function toCsv({ header, rows }: ToCsvArgs): string {
  return stringify([...(header ? [header] : []), ...rows], {
    bom: header !== undefined,
    quoted_string: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: (text) => ({ value: beforeFormula(text), escape_formulas: !isDecimal(text) }) },
  })
}

const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text)

/** A formula after white space, which spreadsheets trim and the library does not look behind. */
function beforeFormula(text: string): string {
  return /^\n|^\s+[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
}
