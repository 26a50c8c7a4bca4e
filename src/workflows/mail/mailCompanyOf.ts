import type { MailCompany } from '../../adapters/mail/types.ts'
import type { Company } from '../../payload-types.ts'

/** The letterhead of the platform's mails. */
export function mailCompanyOf({ name, address, website }: Company): MailCompany {
  return { name, ...(address && { address }), ...(website && { website }) }
}
