import type { PayloadRequest } from 'payload'
import type { Payment } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { readRow } from '../shared/readRow.ts'

type InvoiceLaterArgs = { req: PayloadRequest; payment: Payment }

/**
 * Has the invoice of a paid part of a plan issued after the commit, where its contract came into force and says so: the
 * part was requested pro forma, or before that. The receipt never waits for a document, nor fails with it.
 */
export async function invoiceLater({ req, payment }: InvoiceLaterArgs): Promise<void> {
  const contract = idOf(payment.contract)
  if (contract === null || payment.invoice || !payment.planPart) return
  const { planInvoicing, activatedAt } = await readRow({ req, collection: 'contracts', id: contract })
  if (planInvoicing === 'request' || !activatedAt) return
  await enqueueJob({ req, name: 'plan.invoice', data: { paymentId: payment.id }, singletonKey: payment.id })
}
