export const notice = '<!-- Made by `npm run generate`. Do not edit. -->'

/** A table in Markdown. */
export function table({ head, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
