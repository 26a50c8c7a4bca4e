/** The rows of a CSV of ours by the names of its header: every cell as its text. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows = text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
  const [header = [], ...records] = rows
  return records.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}
