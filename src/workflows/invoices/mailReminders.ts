import type { PayloadRequest } from 'payload'
import type { MailedFile } from '../../adapters/mail/mailJob.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import type { Recipient } from '../notifications/readRecipients.ts'
import { invoiceMailLink } from './invoiceMailLink.ts'
import type { RemindedInvoice } from './remindInvoice.ts'

/** `document` is missing where the PDF failed. */
export type Reminder = RemindedInvoice & { document: ProjectFile | undefined }

/** More than anyone reads. The rest is a number. */
const mostListed = 50
/** Mail servers refuse more than about 10 MB, and an attachment grows by a third on its way. */
const mostAttachedBytes = 6_000_000

type MailRemindersArgs = { req: PayloadRequest; reader: Recipient; reminders: readonly Reminder[] }

/**
 * Queues one mail for all reminders that a client gets at once, in the request's transaction: one alone as a mail about
 * its invoice, several as a list. Their PDFs go along where they are not too large together.
 */
export async function mailReminders({ req, reader, reminders }: MailRemindersArgs): Promise<void> {
  const { firstName, email, locale, timezone, role } = reader
  const about = { to: email, locale: locale ?? 'en', timezone: timezone ?? 'UTC', role }
  const listed = reminders.slice(0, mostListed)
  const items = listed.map(({ data }) => ({
    kind: 'invoice.reminded' as const,
    data: { ...data, firstName },
    link: invoiceMailLink({ invoiceId: data.invoiceId, clientId: reader.id, dueDate: data.dueDate }),
  }))
  const attachments = listed.flatMap(attachmentOf)
  const [first, second] = items
  if (!first) return
  if (!second) return queueMail({ req, mail: { ...about, ...first, attachments } })
  const areAttached = attachments.length === reminders.length && sizeOf(listed) <= mostAttachedBytes
  const data = {
    firstName,
    items,
    count: reminders.length,
    areLate: reminders.every((reminder) => reminder.data.isLate),
    areAttached,
    owed: sumsOf(reminders),
  }
  await queueMail({
    req,
    mail: {
      ...about,
      kind: 'invoices.reminded',
      link: { path: '/notifications' },
      data,
      ...(areAttached && { attachments }),
    },
  })
}

function attachmentOf({ data: { invoiceNumber }, document }: Reminder): MailedFile[] {
  return document ? [{ path: document.path, filename: `${invoiceNumber}.pdf`, contentType: 'application/pdf' }] : []
}

function sizeOf(reminders: readonly Reminder[]): number {
  return reminders.reduce((sum, { document }) => sum + (document?.size ?? 0), 0)
}

/** What is owed in each currency, formatted. */
function sumsOf(reminders: readonly Reminder[]): string[] {
  const sums = new Map<string, bigint>()
  for (const { amountMinor, currency } of reminders)
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amountMinor))
  return [...sums].map(([currency, amountMinor]) => formatMoney({ amountMinor, currency }))
}
