import { cleanData } from './cleanText.ts'
import { frameMail, type RenderedMail, type Unsubscribing } from './frameMail.ts'
import type { MailKind } from './mailJob.ts'
import { writeMail, type WrittenMail } from './writeMail.ts'

/**
 * A mail in the reader's language and time zone, on the company's letterhead. Whatever people wrote is escaped, and can
 * neither add a header nor a link.
 */
export function renderMail<Name extends MailKind>({
  unsubscribe,
  ...mail
}: WrittenMail<Name> & { unsubscribe?: Unsubscribing | undefined }): RenderedMail {
  const { reader, company } = mail
  const { firstName } = cleanData(mail)
  return frameMail({
    content: writeMail(mail),
    firstName: typeof firstName === 'string' ? firstName : undefined,
    reader,
    company,
    unsubscribe,
  })
}
