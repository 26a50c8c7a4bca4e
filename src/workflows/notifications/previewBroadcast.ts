import type { PayloadRequest } from 'payload'
import type { RenderedMail } from '../../adapters/mail/frameMail.ts'
import { renderMail } from '../../adapters/mail/renderMail.ts'
import type { User } from '../../payload-types.ts'
import { mailCompanyOf } from '../mail/mailCompanyOf.ts'
import { readCompany } from '../company/readCompany.ts'

type PreviewBroadcastArgs = { req: PayloadRequest; reader: User; locale: string; title: string; message: string }

/** The mail of a broadcast as the caller would get it, in the given language. Nothing is sent. */
export async function previewBroadcast({
  req,
  reader,
  locale,
  title,
  message,
}: PreviewBroadcastArgs): Promise<RenderedMail> {
  return renderMail({
    kind: 'broadcast.sent',
    reader: { locale, timezone: reader.timezone ?? 'UTC', role: reader.role },
    data: { firstName: reader.firstName, title, message },
    company: mailCompanyOf(await readCompany(req)),
  })
}
