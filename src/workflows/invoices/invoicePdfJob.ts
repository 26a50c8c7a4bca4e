import type { PayloadRequest } from 'payload'
import { keepInvoicePdf } from './keepInvoicePdf.ts'

/** Prints, stores and mails an issued document after the commit; a second run finds it done. */
export async function invoicePdfJob({
  req,
  data,
}: {
  req: PayloadRequest
  data: { invoiceId: string }
}): Promise<void> {
  await keepInvoicePdf({ req, id: data.invoiceId })
}
