export type CsvCell = string | number | bigint

/**
 * A table as CSV (RFC 4180): CRLF, every text quoted. A text that a spreadsheet would take for a formula gets an apostrophe in front, so that
 * nothing that a client typed is ever run on the reader's machine; numbers are ours and stay as they are.
 */
export function toCsv({
  header,
  rows,
}: {
  /** Left out where rows follow others. */
  header?: readonly string[]
  rows: readonly (readonly CsvCell[])[]
}): string {
  return [...(header ? [header] : []), ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(cell: CsvCell): string {
  if (typeof cell !== 'string') return String(cell)
  // Also what begins after white space: spreadsheets trim it.
  const isFormula = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell)
  const isDecimal = /^-?\d+(\.\d+)?$/.test(cell)
  return `"${(isFormula && !isDecimal ? `'${cell}` : cell).replaceAll('"', '""')}"`
}
