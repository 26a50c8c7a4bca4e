import type { PayloadRequest } from 'payload'
import type { InvoiceDocument } from '../../adapters/pdf/index.ts'
import { isLocale } from '../../domain/locales.ts'
import type { Invoice } from '../../payload-types.ts'
import { companyFacts } from '../company/companyFacts.ts'
import { readCompany } from '../company/readCompany.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'

/**
 * What a document prints beside its own row: kept with it at its issue, so that its PDF is the same whenever it is made, whatever the company
 * or the client change afterwards.
 */
export type PrintedParties = Pick<InvoiceDocument, 'locale' | 'seller' | 'buyer'> & {
  project: { name: string }
  /** Id of the picture. */
  logo: string | null
  creditedInvoiceNumber?: string
  /** Where an invoice is paid online. */
  payLink?: string
}

/** Seller and buyer as they are now. */
export async function printedParties({
  req,
  invoice,
}: {
  req: PayloadRequest
  invoice: Pick<Invoice, 'project' | 'client'>
}): Promise<PrintedParties> {
  const company = await readCompany(req)
  const client = await readRow({ req, collection: 'users', id: idOf(invoice.client) })
  const project = await readRow({ req, collection: 'projects', id: idOf(invoice.project) })
  return {
    locale: isLocale(client.locale) ? client.locale : 'en',
    seller: { ...companyFacts(company), ...(company.bankDetails && { bankDetails: company.bankDetails }) },
    buyer: {
      name: `${client.firstName} ${client.lastName}`,
      email: client.email,
      ...(client.company && { company: client.company }),
      ...(client.billingAddress && { address: client.billingAddress }),
      ...(client.taxNumber && { taxNumber: client.taxNumber }),
    },
    project: { name: project.name },
    logo: idOf(company.logo),
  }
}
