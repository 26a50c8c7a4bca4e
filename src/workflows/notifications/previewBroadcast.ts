import type { PayloadRequest } from 'payload'
import { renderMail, type RenderedMail } from '../../adapters/mail/renderMail.ts'
import type { User } from '../../payload-types.ts'
import { mailCompanyOf } from '../mail/mailCompanyOf.ts'
import { readCompany } from '../company/readCompany.ts'

/** The mail of a broadcast as the one who asks would get it, in the given language. Nothing is sent. */
export async function previewBroadcast({
  req,
  reader,
  locale,
  title,
  message,
}: {
  req: PayloadRequest
  reader: User
  locale: string
  title: string
  message: string
}): Promise<RenderedMail> {
  return renderMail({
    template: 'broadcast',
    locale,
    timezone: reader.timezone ?? 'UTC',
    data: { firstName: reader.firstName, title, message },
    company: mailCompanyOf(await readCompany(req)),
  })
}
