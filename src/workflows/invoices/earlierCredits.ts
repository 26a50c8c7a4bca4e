import type { PayloadRequest } from 'payload'
import type { TaxSummaryRow } from '../../domain/invoices/invoiceTypes.ts'
import type { Invoice } from '../../payload-types.ts'

type EarlierCreditsArgs = {
  req: PayloadRequest
  invoice: Pick<Invoice, 'id'>
}

/** The tax summaries of an invoice's credit notes. Under the invoice's lock there are no others. */
export async function earlierCredits({ req, invoice }: EarlierCreditsArgs): Promise<TaxSummaryRow[][]> {
  const { docs } = await req.payload.db.find<Invoice>({
    collection: 'invoices',
    where: { credits: { equals: invoice.id } },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ taxSummary }) => taxSummary ?? [])
}
