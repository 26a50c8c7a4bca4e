import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import { cleanCompany } from './cleanText.ts'
import { frameMail, type RenderedMail, type Unsubscribing } from './frameMail.ts'
import type { MailEntry } from './mailContent.ts'
import type { MailKind } from './mailJob.ts'
import type { MailCompany, MailReader } from './types.ts'
import { writeMail, type WrittenMail } from './writeMail.ts'

type RenderDigestArgs = {
  entries: readonly MailEntry[]
  more: number
  firstName?: string | undefined
  /** Where all of them are listed. */
  href: string
  reader: MailReader
  company: MailCompany
  unsubscribe?: Unsubscribing | undefined
}

/** Several mails in one: of each its subject, what a person wrote, and where it leads. `more` are only counted. */
export function renderDigest({
  entries,
  more,
  firstName,
  href,
  reader,
  company,
  unsubscribe,
}: RenderDigestArgs): RenderedMail {
  const say = translator(languageOf(reader.locale))
  const content = {
    subject: say('mails.digest.subject', { count: entries.length + more, company: cleanCompany(company).name }),
    heading: say('mails.digest.heading'),
    paragraphs: [],
    entries,
    ...(more > 0 && { more: say('mails.digest.more', { count: more }) }),
    button: { label: say('mails.button.viewAll'), href },
  }
  return frameMail({ content, firstName, reader, company, unsubscribe })
}

/** What a digest says of a mail. */
export function digestEntry<Name extends MailKind>(mail: WrittenMail<Name> & { href: string }): MailEntry {
  const { subject, quote } = writeMail(mail)
  return { title: subject, ...(quote !== undefined && { detail: quote }), href: mail.href }
}
