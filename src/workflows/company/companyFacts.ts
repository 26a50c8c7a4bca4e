import type { PdfCompany } from '../../adapters/pdf/types.ts'
import type { Company } from '../../payload-types.ts'

/** What documents print of the agency, without its logo. Only values that are set. */
export function companyFacts(company: Company): Omit<PdfCompany, 'logo'> {
  const { name, legalName, address, taxNumber, email, phone, website } = company
  return {
    name,
    ...(legalName && { legalName }),
    ...(address && { address }),
    ...(taxNumber && { taxNumber }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(website && { website }),
  }
}
