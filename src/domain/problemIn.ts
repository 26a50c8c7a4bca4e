import { problemsInArabic } from './problemsInArabic.ts'

/** A problem of a field, found in English, as this language says it. What has no words there stays as it is. */
export function problemIn({ message, language }: { message: string; language: string }): string {
  if (!language.startsWith('ar')) return message
  const exact = problemsInArabic[message]
  if (exact !== undefined) return exact
  for (const { pattern, arabic } of templates()) {
    const parts = pattern.exec(message)?.groups
    if (parts) return arabic.replaceAll(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)
  }
  return message
}

let made: { pattern: RegExp; arabic: string }[] | undefined

/** The sentences with something in them that differs. Made once, when they are first needed. */
function templates(): { pattern: RegExp; arabic: string }[] {
  made ??= Object.entries(problemsInArabic)
    .filter(([english]) => /\{\w+\}/.test(english))
    .map(([english, arabic]) => {
      const parts = english.split(/\{(\w+)\}/)
      const source = parts.map((part, index) => (index % 2 === 1 ? `(?<${part}>.*)` : escaped(part)))
      return { pattern: new RegExp(`^${source.join('')}$`, 's'), arabic }
    })
  return made
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
