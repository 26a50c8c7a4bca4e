import type { Mailer } from './createMailer.ts'
import { inlineLogo, logoAttachment } from './inlineLogo.ts'
import type { MailedFile, MailJob } from './mailJob.ts'
import { mailKindName } from './mailKindName.ts'
import { mailLink } from './mailLink.ts'
import type { RenderedMail } from './frameMail.ts'
import { digestEntry, renderDigest } from './renderDigest.ts'
import { renderReminders } from './renderReminders.ts'
import { renderMail } from './renderMail.ts'
import type { MailAttachment, MailCompany } from './types.ts'
import { unsubscribeLinks } from './unsubscribeToken.ts'

type DeliverMailArgs = {
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
}

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
}: DeliverMailArgs): Promise<void> {
  const files = await Promise.all((job.attachments ?? []).map((file) => attach({ file, readAttachment })))
  const links = job.unsubscribe && unsubscribeLinks(job.unsubscribe)
  const mail = render({ job, company: logo ? { ...company, logoUrl: inlineLogo } : company, page: links?.page })
  await mailer.send({
    ...mail,
    to: job.to,
    messageId: mailer.messageIdFor(jobId),
    fromName: company.name,
    kind: mailKindName(job.kind),
    attachments: logo ? [logoAttachment(logo), ...files] : files,
    ...(replyTo !== undefined && { replyTo }),
    ...(links && { unsubscribeUrl: links.post }),
  })
}

type AttachArgs = { file: MailedFile; readAttachment: (path: string) => Promise<Buffer> }

async function attach({ file: { path, filename, contentType }, readAttachment }: AttachArgs): Promise<MailAttachment> {
  return { filename, contentType, content: await readAttachment(path) }
}

type Rendering = { job: MailJob; company: MailCompany; page: string | undefined }

function render({ job, company, page }: Rendering): RenderedMail {
  const { locale, timezone, role, unsubscribe: ended } = job
  const reader = { locale, timezone, role }
  const unsubscribe = ended && page ? { href: page, from: ended.from } : undefined
  if (job.kind === 'invoices.reminded') {
    const { items, ...rest } = job.data
    const linked = items.map(({ data, link = job.link }) => ({ data, href: mailLink(link) }))
    return renderReminders({ ...rest, items: linked, href: mailLink(job.link), reader, company })
  }
  if (job.kind !== 'digest') {
    const { kind, data, link } = job
    return renderMail({ kind, data, href: link && mailLink(link), reader, company, unsubscribe })
  }
  const { items, ...rest } = job.data
  const entries = items.map(({ link = job.link, ...item }) =>
    digestEntry({ ...item, href: mailLink(link), reader, company }),
  )
  return renderDigest({ ...rest, entries, href: mailLink(job.link), reader, company, unsubscribe })
}
