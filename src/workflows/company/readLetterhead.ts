import type { PayloadRequest } from 'payload'
import type { PdfCompany } from '../../adapters/pdf/types.ts'
import type { Company } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { companyFacts } from './companyFacts.ts'
import { readMedia } from './readMedia.ts'

/** The agency as documents print it, with its logo read. A logo whose file is gone is left out. */
export async function readLetterhead({ req, company }: { req: PayloadRequest; company: Company }): Promise<PdfCompany> {
  const logo = await readMedia({ req, id: idOf(company.logo) })
  return { ...companyFacts(company), ...(logo && { logo }) }
}
