const lineEnd = 10

/** Rows of Postgres' text format: within a row a line end is written as `\n`. */
export function countRows(bytes: Uint8Array): number {
  let rows = 0
  for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) rows += 1
  return rows
}
