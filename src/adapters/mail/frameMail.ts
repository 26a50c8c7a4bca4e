import { languageOf } from '../../i18n/languageOf.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import { cleanCompany, cleanLine, subjectLine } from './cleanText.ts'
import { layoutHtml } from './layoutHtml.ts'
import { layoutText } from './layoutText.ts'
import type { MailContent } from './mailContent.ts'
import type { UnsubscribeFrom } from './mailJob.ts'
import type { MailCompany, MailReader } from './types.ts'

export type RenderedMail = { subject: string; html: string; text: string; locale: Locale }

/** The link in the footer, and what it ends. */
export type Unsubscribing = { href: string; from: UnsubscribeFrom }

type FrameMailArgs = {
  content: MailContent
  firstName: string | undefined
  reader: MailReader
  company: MailCompany
  unsubscribe?: Unsubscribing | undefined
}

/** A content with greeting, letterhead and footer, as HTML and as text that say the same. */
export function frameMail({ content, firstName, reader, company, unsubscribe }: FrameMailArgs): RenderedMail {
  const locale = languageOf(reader.locale)
  const say = translator(locale)
  const letterhead = cleanCompany(company)
  const parts = {
    content,
    greeting: firstName ? say('mails.greeting', { firstName: cleanLine(firstName) }) : say('mails.greetingUnnamed'),
    company: letterhead,
    locale,
    why: say('mails.reason', { company: letterhead.name, role: reader.role ?? 'other' }),
    unsubscribe: unsubscribe && { href: unsubscribe.href, label: say(`mails.unsubscribe.${unsubscribe.from}`) },
  }
  return { subject: subjectLine(content.subject), html: layoutHtml(parts), text: layoutText(parts), locale }
}
