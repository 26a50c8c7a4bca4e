import type { MailContent } from './texts/types.ts'
import type { MailCompany, MailLocale } from './types.ts'
import { webAddress } from './webAddress.ts'

export type LayoutParts = {
  content: MailContent
  greeting: string | undefined
  company: MailCompany
  locale: MailLocale
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
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    quote && quoted(quote),
    ...entries.map(({ title, detail, href }) => [title, detail && quoted(detail), href].filter(Boolean).join('\n')),
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

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}
