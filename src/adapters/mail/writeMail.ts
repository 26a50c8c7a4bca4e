import { notificationKinds, type AnyKind } from '../../domain/notifications/notificationKinds.ts'
import { wordsOf, type Words } from '../../domain/notifications/wordsOf.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { accountMails } from './accountMails.ts'
import { cleanCompany, cleanData } from './cleanText.ts'
import type { MailContent } from './mailContent.ts'
import type { MailData, MailKind } from './mailJob.ts'
import type { MailCompany, MailReader } from './types.ts'

type Data = Readonly<Record<string, unknown>>
type Parts = Pick<AnyKind, 'facts' | 'quote' | 'button' | 'message' | 'body'> & { isLinked?: boolean }

export type WrittenMail<Name extends MailKind> = {
  kind: Name
  data: MailData<Name>
  /** Where its button leads. */
  href?: string | undefined
  reader: MailReader
  company: MailCompany
}

/** What a mail says, from the texts of its kind and the parts that its entry names. */
export function writeMail<Name extends MailKind>({ kind, href, reader, ...mail }: WrittenMail<Name>): MailContent {
  const data = cleanData({ kind, data: mail.data })
  if (kind === 'broadcast.sent') return asWritten(data)
  const [prefix, parts] = entryOf(kind)
  const { locale, timezone = 'UTC', role } = reader
  const words = wordsOf({
    prefix,
    data: { ...data, company: cleanCompany(mail.company).name },
    reader: { locale: languageOf(locale), timezone, role },
  })
  const { say } = words
  const title = say('title') ?? ''
  // There is nothing to pay of what is settled.
  const button = data['isSettled'] === true ? 'viewInvoice' : parts.button
  const label = say(button ? `mails.button.${button}` : 'button')
  const body = parts.body === 'message' ? say(parts.message ?? 'message') : say('body')
  const quote = parts.quote && words.valueOf(parts.quote)
  return {
    subject: say('subject') ?? title,
    heading: say('heading') ?? title,
    paragraphs: body ? [body] : [],
    facts: factsOf({ facts: parts.facts ?? [], words }),
    ...(quote && { quote }),
    ...(label && href && { button: { label, href } }),
    notes: [parts.isLinked ? say('mails.linkNote') : undefined, say('note')].filter((note) => note !== undefined),
  }
}

function entryOf(kind: MailKind): [prefix: string, Parts] {
  return isAccountMail(kind)
    ? [`mails.${kind}`, accountMails[kind]]
    : [`notifications.${kind}`, notificationKinds[kind]]
}

function isAccountMail(kind: MailKind): kind is keyof typeof accountMails {
  return Object.hasOwn(accountMails, kind)
}

function factsOf({ facts, words }: { facts: readonly string[]; words: Words }): { label: string; value: string }[] {
  return facts.flatMap((field) => {
    const label = words.say(`mails.fact.${field}`)
    const value = words.valueOf(field)
    return label && value ? [{ label, value }] : []
  })
}

/** What an admin wrote is the same in every language. */
function asWritten({ title, message }: Data): MailContent {
  const heading = String(title)
  return { subject: heading, heading, paragraphs: String(message).split(/\n{2,}/) }
}
