import type { MailContent } from './texts/types.ts'
import type { MailCompany, MailLocale } from './types.ts'
import { webAddress } from './webAddress.ts'

export type LayoutParts = {
  content: MailContent
  greeting: string | undefined
  company: MailCompany
  locale: MailLocale
  why: string
}

/** The text part: everything that the HTML part says, in the same order. */
export function layoutText({ content, greeting, company, why }: LayoutParts): string {
  const { heading, paragraphs, facts = [], quote, button, notes = [] } = content
  const blocks = [
    heading,
    greeting,
    ...paragraphs,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    quote
      ?.split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
    button && `${button.label}:\n${button.href}`,
    ...notes,
    '-- ',
    [company.name, company.address, webAddress(company.website)].filter(Boolean).join('\n'),
    why,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
