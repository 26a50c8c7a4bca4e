import type { PayloadRequest } from 'payload'
import { storeInvoicePdf } from './storeInvoicePdf.ts'

type InvoicePdfJobArgs = { req: PayloadRequest; data: { invoiceId: string } }

/** Renders, stores and mails an issued document after the commit. A second run finds it done. */
export async function invoicePdfJob({ req, data }: InvoicePdfJobArgs): Promise<void> {
  await storeInvoicePdf({ req, id: data.invoiceId })
}
