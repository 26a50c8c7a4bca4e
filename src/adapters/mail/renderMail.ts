import { isLocale } from '../../domain/locales.ts'
import { layoutHtml } from './layoutHtml.ts'
import { layoutText } from './layoutText.ts'
import { mailFormat } from './mailFormat.ts'
import { cleanCompany, cleanData, subjectLine } from './cleanText.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import type { MailTexts } from './texts/types.ts'
import type { MailTemplate, MailTemplates } from './templates.ts'
import type { MailCompany, MailLocale } from './types.ts'

export type RenderedMail = { subject: string; html: string; text: string; locale: MailLocale }

const textsByLocale: Record<MailLocale, MailTexts> = { en, ar }

/**
 * A mail in the reader's language (`en`, `ar`, English for every other), his time zone and the company's letterhead. The
 * HTML and the text say the same; whatever people wrote is escaped, and can neither add a header nor a link.
 */
export function renderMail<Template extends MailTemplate>({
  template,
  locale,
  timezone,
  data,
  company,
}: {
  template: Template
  locale?: string
  timezone?: string
  data: MailTemplates[Template]
  company: MailCompany
}): RenderedMail {
  const asked = locale?.slice(0, 2).toLowerCase()
  const language = isLocale(asked) ? asked : 'en'
  const format = mailFormat({ locale: language, ...(timezone !== undefined && { timezone }) })
  const texts = textsByLocale[language]
  const letterhead = cleanCompany(company)
  const cleaned = cleanData({ template, data })
  const content = texts.templates[template]({ data: cleaned, format, company: letterhead })
  const firstName = 'firstName' in cleaned ? cleaned.firstName : undefined
  const greeting = texts.greeting(firstName === undefined ? {} : { firstName })
  const parts = { content, greeting, company: letterhead, locale: language, why: texts.why(letterhead.name) }
  return {
    subject: subjectLine(content.subject),
    html: layoutHtml(parts),
    text: layoutText(parts),
    locale: language,
  }
}
