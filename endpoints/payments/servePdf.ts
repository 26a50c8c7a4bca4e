import type { PayloadRequest } from 'payload'
import { webBody } from '../../src/http/webBody.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'
import { openFile } from '../../src/workflows/files/openFile.ts'
import { storeInvoicePdf } from '../../src/workflows/invoices/storeInvoicePdf.ts'
import { pdfHeaders } from './pdfHeaders.ts'

type ServePdfArgs = { req: PayloadRequest; id: string; byLink?: boolean }

/** The PDF of an issued invoice or credit note. The activity log says that it was downloaded. */
export async function servePdf({ req, id, byLink = false }: ServePdfArgs): Promise<Response> {
  const { path, kind, scanStatus, filename, size } = await storeInvoicePdf({ req, id })
  const stream = await openFile({ req, file: { path, kind, scanStatus, sealed: false } })
  try {
    await recordActivity({
      req,
      action: 'invoice.downloaded',
      entityType: 'invoices',
      entityId: id,
      ...(byLink && { after: { byLink } }),
    })
  } catch (err) {
    stream.destroy()
    throw err
  }
  return new Response(webBody(stream), { headers: pdfHeaders({ filename, size }) })
}
