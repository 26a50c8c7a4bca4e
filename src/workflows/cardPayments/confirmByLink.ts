import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { useInvoiceLink } from '../invoices/useInvoiceLink.ts'
import { readRow } from '../shared/readRow.ts'
import { confirmCardPayment } from './confirmCardPayment.ts'

type ConfirmByLinkArgs = { req: PayloadRequest; token: string; intentId: string }

/**
 * Asks Stripe what became of a card payment by a mailed link, and answers the status of the payment. 404 for an intent
 * that is not of the link's invoice.
 */
export async function confirmByLink({ req, token, intentId }: ConfirmByLinkArgs): Promise<Payment['status']> {
  const { id: invoice } = await useInvoiceLink({ req, token })
  const [found] = await sql<{ id: string }>({
    req,
    text: `SELECT p.id FROM payments p
            WHERE p.invoice_id = $1
              AND (p.stripe_payment_intent_id = $2
                   OR EXISTS (SELECT 1 FROM stripe_operations o
                               WHERE o.payment_id = p.id AND o.kind = 'intent.create' AND o.result_id = $2))`,
    values: [invoice, intentId],
  })
  if (!found) throw fail('not_found')
  const { id } = found
  await confirmCardPayment({ req, payment: await readRow({ req, collection: 'payments', id }), intentId })
  return (await readRow({ req, collection: 'payments', id })).status
}
