import { languageOf } from '../../domain/languageOf.ts'
import { layoutHtml } from './layoutHtml.ts'
import { layoutText } from './layoutText.ts'
import { mailFormat } from './mailFormat.ts'
import { cleanCompany, cleanData, subjectLine } from './cleanText.ts'
import { ar } from './texts/ar/index.ts'
import { en } from './texts/en/index.ts'
import type { MailContent, MailTexts } from './texts/types.ts'
import type { DigestEntry, MailTemplate, MailTemplates, UnsubscribeFrom } from './templates.ts'
import type { MailCompany, MailLocale } from './types.ts'

export type RenderedMail = { subject: string; html: string; text: string; locale: MailLocale }

type Written<Template extends MailTemplate> = {
  template: Template
  locale?: string | undefined
  timezone?: string | undefined
  data: MailTemplates[Template]
  company: MailCompany
}

const textsByLocale: Record<MailLocale, MailTexts> = { en, ar }

/**
 * A mail in the reader's language (`en`, `ar`, English for every other), his time zone and the company's letterhead. The
 * HTML and the text say the same; whatever people wrote is escaped, and can neither add a header nor a link.
 */
export function renderMail<Template extends MailTemplate>({
  unsubscribe,
  ...written
}: Written<Template> & {
  /** The link in the footer, and what it ends. */
  unsubscribe?: { href: string; from: UnsubscribeFrom }
}): RenderedMail {
  const { content, locale, texts, data, company } = write(written)
  const firstName = 'firstName' in data ? data.firstName : undefined
  const parts = {
    content,
    greeting: texts.greeting(firstName === undefined ? {} : { firstName }),
    company,
    locale,
    why: texts.why(company.name),
    unsubscribe: unsubscribe && { href: unsubscribe.href, label: texts.unsubscribe[unsubscribe.from] },
  }
  return { subject: subjectLine(content.subject), html: layoutHtml(parts), text: layoutText(parts), locale }
}

/** What a digest says of a mail that it stands for: its subject, what a person wrote, and where it leads. */
export function digestEntry<Template extends MailTemplate>({
  href,
  ...written
}: Written<Template> & { href: string }): DigestEntry {
  const { subject, quote } = write(written).content
  return { title: subject, ...(quote !== undefined && { detail: quote }), href }
}

function write<Template extends MailTemplate>({
  template,
  locale,
  timezone,
  data,
  company,
}: Written<Template>): {
  content: MailContent
  locale: MailLocale
  texts: MailTexts
  data: MailTemplates[Template]
  company: MailCompany
} {
  const language = languageOf(locale)
  const format = mailFormat({ locale: language, ...(timezone !== undefined && { timezone }) })
  const texts = textsByLocale[language]
  const letterhead = cleanCompany(company)
  const cleaned = cleanData({ template, data })
  const content = texts.templates[template]({ data: cleaned, format, company: letterhead })
  return { content, locale: language, texts, data: cleaned, company: letterhead }
}
