/**
 * The rows of a CSV of ours by the names of its header, or by `columns`: every cell as its text. Throws where the mark
 * of UTF-8 is missing.
 */
export function parseCsv(text: string, columns?: readonly string[]): Record<string, string>[] {
  if (!text.startsWith('\uFEFF')) throw new Error('The CSV does not begin with a byte order mark.')
  const rows = text
    .slice(1)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
  const [header = [], ...records] = rows
  const names = columns ?? header
  if (names.length !== header.length) throw new Error(`The CSV has ${header.length} columns: ${header.join(', ')}`)
  return records.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])))
}
