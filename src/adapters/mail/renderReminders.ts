import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import { cleanLine } from './cleanText.ts'
import { frameMail, type RenderedMail } from './frameMail.ts'
import type { MailEntry } from './mailContent.ts'
import type { MailData, RemindersBody } from './mailJob.ts'
import type { MailCompany, MailReader } from './types.ts'
import { writeMail } from './writeMail.ts'

type ReminderItem = { data: MailData<'invoice.reminded'>; href: string }
type Letterhead = { reader: MailReader; company: MailCompany }

type RenderRemindersArgs = Omit<RemindersBody['data'], 'items'> &
  Letterhead & {
    items: readonly ReminderItem[]
    /** Where all of them are listed. */
    href: string
  }

/** The reminders of several invoices in one mail: of each its number, what is owed until when, and where it is paid. */
export function renderReminders({
  items,
  count,
  areLate,
  areAttached,
  owed,
  firstName,
  href,
  reader,
  company,
}: RenderRemindersArgs): RenderedMail {
  const say = translator(languageOf(reader.locale))
  const sums = owed.map(cleanLine)
  const params = { count, areLate: String(areLate), areAttached: String(areAttached), owed: sums.join(' + ') }
  const more = count - items.length
  const content = {
    subject: say('mails.reminders.subject', params),
    heading: say('mails.reminders.heading', params),
    paragraphs: [say('mails.reminders.body', params)],
    facts: [{ label: say('mails.reminders.owed'), value: sums.join('\n') }],
    entries: items.map((item) => entryOf({ ...item, reader, company })),
    ...(more > 0 && { more: say('mails.reminders.more', { count: more }) }),
    button: { label: say('mails.button.viewAll'), href },
    notes: [say('notifications.invoice.reminded.note')],
  }
  return frameMail({ content, firstName, reader, company })
}

function entryOf({ href, ...mail }: ReminderItem & Letterhead): MailEntry {
  const { heading, facts = [] } = writeMail({ kind: 'invoice.reminded', ...mail })
  return { title: heading, facts, href }
}
