import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'

/**
 * A payment and its invoice, locked. The order is the same everywhere, first the invoice and then its payments, so that nobody waits for the
 * other: a payment never changes its invoice, so it may be looked up before anything is locked.
 */
export async function lockPayment({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<{ payment: Payment; invoice: Invoice | null }> {
  await queueForRows({ req, rows: { payments: id } })
  const unlocked = await req.payload.db.findOne<Payment>({ collection: 'payments', where: { id: { equals: id } }, req })
  if (!unlocked) throw fail('not_found')
  const invoiceId = idOf(unlocked.invoice)
  const invoice = invoiceId === null ? null : await lockRow({ req, collection: 'invoices', id: invoiceId })
  return { payment: await lockRow({ req, collection: 'payments', id }), invoice }
}
