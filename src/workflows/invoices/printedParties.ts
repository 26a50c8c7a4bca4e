import type { PayloadRequest } from 'payload'
import type { InvoiceDocument } from '../../adapters/pdf/index.ts'
import { printedBankDetails } from '../../domain/invoices/bankAccounts.ts'
import { isLocale } from '../../i18n/locales.ts'
import type { Invoice } from '../../payload-types.ts'
import { companyFacts } from '../company/companyFacts.ts'
import { readCompany } from '../company/readCompany.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'

/**
 * What a document prints besides its own row. Stored with it at the issue, so later changes of the company or the
 * client do not change its PDF.
 */
export type PrintedParties = Pick<InvoiceDocument, 'locale' | 'seller' | 'buyer'> & {
  project: { name: string }
  /** The company's zone when the document was issued. Older documents have none. */
  timezone?: string
  /** Id of the image. */
  logo: string | null
  creditedInvoiceNumber?: string
  /** When the credited invoice was issued (ISO 8601), and the zone that it printed that in. */
  creditedInvoiceDate?: string
  creditedInvoiceTimezone?: string
  /** Minor units that credit paid at the issue. */
  amountApplied?: number
  /** Where an invoice is paid online. */
  payLink?: string
}

type PrintedPartiesArgs = { req: PayloadRequest; invoice: Pick<Invoice, 'project' | 'client'> }

/** Of a document that is made now: its zone is known. */
export type CurrentParties = PrintedParties & { timezone: string }

/** Seller and buyer as they are now. */
export async function printedParties({ req, invoice }: PrintedPartiesArgs): Promise<CurrentParties> {
  const company = await readCompany(req)
  const bankDetails = printedBankDetails(company)
  const client = await readRow({ req, collection: 'users', id: idOf(invoice.client) })
  const project = await readRow({ req, collection: 'projects', id: idOf(invoice.project) })
  return {
    locale: isLocale(client.locale) ? client.locale : 'en',
    seller: { ...companyFacts(company), ...(bankDetails && { bankDetails }) },
    buyer: {
      name: `${client.firstName} ${client.lastName}`,
      email: client.email,
      ...(client.company && { company: client.company }),
      ...(client.billingAddress && { address: client.billingAddress }),
      ...(client.taxNumber && { taxNumber: client.taxNumber }),
    },
    project: { name: project.name },
    timezone: company.timezone,
    logo: idOf(company.logo),
  }
}
