import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { readInvoiceLink, type InvoiceLinkUse } from '../../adapters/invoiceLinkToken.ts'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'

type UseInvoiceLinkArgs = { req: PayloadRequest; token: string; use?: InvoiceLinkUse }

/**
 * The ids of an invoice whose link somebody has, and of its client. 410 `link_expired` for a token that is not ours or
 * for another use, past its time, and while its client is suspended or once they are erased. From here on the request
 * is nobody's, whoever is signed in: the link stands for no account.
 */
export async function useInvoiceLink({
  req,
  token,
  use = 'mail',
}: UseInvoiceLinkArgs): Promise<{ id: string; client: string }> {
  req.user = null
  const link = readInvoiceLink({ use, token })
  if (!link || link.expiresAtMs <= now().getTime()) throw fail('link_expired')
  const { invoiceId: id, clientId: client } = link
  const [found] = await sql({
    req,
    text: `SELECT 1 FROM invoices i JOIN users u ON u.id = i.client_id
            WHERE i.id = $1 AND i.client_id = $2 AND i.kind = 'invoice' AND i.issued_at IS NOT NULL AND u.status = 'active'`,
    values: [id, client],
  })
  if (!found) throw fail('link_expired')
  return { id, client }
}
