import type { MailContent, MailEntry, MailFacts } from './mailContent.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { MailCompany } from './types.ts'
import { webAddress } from './webAddress.ts'

export type LayoutParts = {
  content: MailContent
  greeting: string | undefined
  company: MailCompany
  locale: Locale
  why: string
  /** The link in the footer of what is not essential. */
  unsubscribe: { label: string; href: string } | undefined
}

/** The text part: everything that the HTML part says, in the same order. */
export function layoutText({ content, greeting, company, why, unsubscribe }: LayoutParts): string {
  const { heading, paragraphs, facts = [], quote, entries = [], more, button, notes = [] } = content
  const blocks = [
    heading,
    greeting,
    ...paragraphs,
    factLines(facts),
    quote && quoted(quote),
    ...entries.map(entryText),
    more,
    button && `${button.label}:\n${button.href}`,
    ...notes,
    '-- ',
    [company.name, company.address, webAddress(company.website)].filter(Boolean).join('\n'),
    why,
    unsubscribe && `${unsubscribe.label}:\n${unsubscribe.href}`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function factLines(facts: MailFacts): string {
  return facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
}

function entryText({ title, facts = [], detail, href }: MailEntry): string {
  return [title, factLines(facts), detail && quoted(detail), href].filter(Boolean).join('\n')
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}
