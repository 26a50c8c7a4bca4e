import type { PayloadRequest } from 'payload'
import type { InvoiceDocument } from '../../adapters/pdf/index.ts'
import { isLocale } from '../../domain/locales.ts'
import { fail } from '../../errors.ts'
import type { Company, Invoice, Project, User } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { idOf } from '../shared/ids.ts'

/**
 * What a document prints beside its own row: kept with it at its issue, so that its PDF is the same whenever it is made, whatever the company
 * or the client change afterwards.
 */
export type PrintedParties = Pick<InvoiceDocument, 'locale' | 'seller' | 'buyer'> & {
  project: { name: string }
  /** Id of the picture. */
  logo: string | null
  creditedInvoiceNumber?: string
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
  const client = await findRow<User>({ req, collection: 'users', id: idOf(invoice.client) })
  const project = await findRow<Project>({ req, collection: 'projects', id: idOf(invoice.project) })
  return {
    locale: isLocale(client.locale) ? client.locale : 'en',
    seller: sellerOf(company),
    buyer: {
      name: `${client.firstName} ${client.lastName}`,
      email: client.email,
      ...(client.company && { company: client.company }),
    },
    project: { name: project.name },
    logo: idOf(company.logo),
  }
}

function sellerOf(company: Company): PrintedParties['seller'] {
  const { name, legalName, address, taxNumber, email, phone, website, bankDetails } = company
  return {
    name,
    ...(legalName && { legalName }),
    ...(address && { address }),
    ...(taxNumber && { taxNumber }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(website && { website }),
    ...(bankDetails && { bankDetails }),
  }
}

async function findRow<Row extends { id: string }>({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: 'users' | 'projects'
  id: string
}): Promise<Row> {
  const row = await req.payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req })
  if (!row) throw fail('not_found')
  return row
}
