import type { Mailer } from './createMailer.ts'
import { mailLink } from './mailLink.ts'
import { renderMail } from './renderMail.ts'
import type { MailJob, MailTemplate, MailTemplates } from './templates.ts'
import type { MailAttachment, MailCompany } from './types.ts'

/**
 * Sends the mail of a job: the secret of its link is derived now, the Message-ID follows from the job. Throws when the
 * mail was not taken, so that the queue tries again.
 */
export async function deliverMail({
  job,
  jobId,
  company,
  mailer,
  readAttachment,
}: {
  job: MailJob
  jobId: string
  company: MailCompany
  mailer: Mailer
  /** Reads a stored file by its path. */
  readAttachment: (path: string) => Promise<Buffer>
}): Promise<void> {
  const { to, template, locale, timezone, attachments = [] } = job
  const files: MailAttachment[] = await Promise.all(
    attachments.map(async ({ path, filename, contentType }) => ({
      filename,
      contentType,
      content: await readAttachment(path),
    })),
  )
  const mail = renderMail({
    template,
    data: dataOf(job),
    company,
    ...(locale !== undefined && { locale }),
    ...(timezone !== undefined && { timezone }),
  })
  await mailer.send({
    ...mail,
    to,
    messageId: mailer.messageIdFor(jobId),
    fromName: company.name,
    kind: template,
    attachments: files,
  })
}

function dataOf(job: MailJob): MailTemplates[MailTemplate] {
  const data = job.link === undefined ? job.data : { ...job.data, link: mailLink(job.link) }
  // A job carries the data of its template without the address, which is added here.
  return data as MailTemplates[MailTemplate]
}
