import type { Mailer } from './createMailer.ts'
import { inlineLogo, logoAttachment } from './inlineLogo.ts'
import { mailLink } from './mailLink.ts'
import { digestEntry, renderMail } from './renderMail.ts'
import type { MailBody, MailJob, MailTemplate, MailTemplates } from './templates.ts'
import type { MailAttachment, MailCompany } from './types.ts'
import { unsubscribeLinks } from './unsubscribeToken.ts'

/**
 * Sends the mail of a job: the secret of its link is derived now, the Message-ID follows from the job. Throws when the
 * mail was not taken, so that the queue tries again.
 */
export async function deliverMail({
  job,
  jobId,
  company,
  logo,
  replyTo,
  mailer,
  readAttachment,
}: {
  job: MailJob
  jobId: string
  company: MailCompany
  /** Goes along inside the mail: readers whose programs fetch nothing see it too, and nobody learns that they did. */
  logo?: Uint8Array | undefined
  /** The company's own address, where it has one. */
  replyTo?: string | undefined
  mailer: Mailer
  /** Reads a stored file by its path. */
  readAttachment: (path: string) => Promise<Buffer>
}): Promise<void> {
  const { to, template, locale, timezone, attachments = [], unsubscribe } = job
  const files: MailAttachment[] = await Promise.all(
    attachments.map(async ({ path, filename, contentType }) => ({
      filename,
      contentType,
      content: await readAttachment(path),
    })),
  )
  const links = unsubscribe && unsubscribeLinks(unsubscribe)
  const mail = renderMail({
    template,
    data: dataOf({ job, company }),
    company: logo ? { ...company, logoUrl: inlineLogo } : company,
    locale,
    timezone,
    ...(unsubscribe && links && { unsubscribe: { href: links.page, from: unsubscribe.from } }),
  })
  await mailer.send({
    ...mail,
    to,
    messageId: mailer.messageIdFor(jobId),
    fromName: company.name,
    kind: template,
    attachments: logo ? [logoAttachment(logo), ...files] : files,
    ...(replyTo !== undefined && { replyTo }),
    ...(links && { unsubscribeUrl: links.post }),
  })
}

function dataOf({ job, company }: { job: MailJob; company: MailCompany }): MailTemplates[MailTemplate] {
  if (job.template === 'digest') return digestOf({ job, company })
  return withLink(job)
}

function digestOf({
  job: { data, link, locale, timezone },
  company,
}: {
  job: Extract<MailJob, { template: 'digest' }>
  company: MailCompany
}): MailTemplates['digest'] {
  const { items, ...rest } = data
  const entries = items.map((item) =>
    digestEntry({
      template: item.template,
      data: withLink(item),
      href: mailLink(item.link ?? link),
      company,
      locale,
      timezone,
    }),
  )
  return { ...rest, entries, link: mailLink(link) }
}

function withLink({ data, link }: MailBody): MailTemplates[MailTemplate] {
  // A job carries the data of its template without the address, which is added here.
  return (link === undefined ? data : { ...data, link: mailLink(link) }) as MailTemplates[MailTemplate]
}
