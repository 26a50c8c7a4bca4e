import type { MailKind } from './mailJob.ts'
import type { MailCompany } from './types.ts'

/** Mails that go to addresses which nobody has proven yet: a stranger chose both the words and the reader. */
const toStrangers: ReadonlySet<MailKind | 'digest'> = new Set([
  'verify_email',
  'set_password',
  'confirm_project',
  'change_email',
])

/** What is left out where it is empty; anything else is shown as a dash. */
const optional: ReadonlySet<string> = new Set([
  'firstName',
  'reason',
  'changedAt',
  'expiresAt',
  'dueDate',
  'paidAt',
  'paymentReference',
])

const multiline: ReadonlySet<string> = new Set(['message', 'preview', 'reason', 'description'])
const maxLineLength = 200
const maxTextLength = 5000

/**
 * The data of a mail without control characters and direction overrides, names on one line and not longer than 200
 * characters. Towards addresses that nobody has proven, names lose their power to become links.
 */
export function cleanData({ kind, data }: { kind: MailKind | 'digest'; data: object }): Record<string, unknown> {
  const cleaned = Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (value === undefined || value === null) return []
    if (value === '') return optional.has(key) ? [] : [[key, '–']]
    if (typeof value !== 'string') return [[key, value]]
    const text = multiline.has(key) ? cleanText(value) : cleanLine(value)
    return [[key, toStrangers.has(kind) ? withoutLinks(text) : text]]
  })
  return Object.fromEntries(cleaned)
}

/** The letterhead, cleaned as the data is. */
export function cleanCompany({ name, address, ...addresses }: MailCompany): MailCompany {
  return {
    ...addresses,
    name: cleanLine(name),
    ...(address !== undefined && address !== '' && { address: cleanText(address) }),
  }
}

/** One line without control characters, at most 200 characters. */
export function cleanLine(text: string): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  return line.length > maxLineLength ? `${line.slice(0, maxLineLength - 1).trimEnd()}…` : line
}

/** A subject that can never become a second header, at most 200 characters. */
export function subjectLine(text: string): string {
  return cleanLine(text.replace(/[\u2066-\u2069]/g, ''))
}

function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Controls but the line feed and the tab, then the marks that reorder or hide text.
      .replace(/[^\P{Cc}\n\t]|[\u2028\u2029]/gu, ' ')
      .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
      .slice(0, maxTextLength)
      .trim()
  )
}

/** A zero-width space keeps mail programs from turning `evil.example` or `https://…` into a link. */
function withoutLinks(text: string): string {
  return text.replace(/(:)(\/\/)/g, '$1\u200B$2').replace(/(\S)([.@])(?=\p{L}|\p{N})/gu, '$1$2\u200B')
}
