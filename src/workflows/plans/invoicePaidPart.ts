import type { PayloadRequest } from 'payload'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Invoice } from '../../payload-types.ts'
import { applyToInvoice } from '../allocations/applyByContract.ts'
import { companyToday } from '../company/companyDay.ts'
import { lockCredit } from '../credit/lockCredit.ts'
import { readCredits } from '../credit/readCredits.ts'
import { issueInvoice } from '../invoices/issueInvoice.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readAhead } from '../shared/readAhead.ts'
import { draftPlanInvoice } from './draftPlanInvoice.ts'
import { leftToInvoice } from './leftToInvoice.ts'
import { linesOfPart } from './linesOfPart.ts'
import { partInvoiceOf } from './partInvoiceOf.ts'
import { readInvoiced } from './readInvoiced.ts'

type InvoicePaidPartArgs = { req: PayloadRequest; data: { paymentId: string } }

/**
 * Issues the invoice of a part that was requested without one and is paid, for the money that is there and pays nothing
 * else, and applies that money to it. It is due when the request was, if that is still ahead. All of it or nothing, and
 * once: a second run finds the invoice, or no money left.
 */
export async function invoicePaidPart({ req, data: { paymentId } }: InvoicePaidPartArgs): Promise<void> {
  const { contract: of, client: owner } = await readAhead({ req, collection: 'payments', id: paymentId })
  const [contractId, client] = [idOf(of), idOf(owner)]
  if (contractId === null) return
  await inNumberedTransaction({
    req,
    rows: { contracts: contractId, credit: client, payments: paymentId },
    work: async () => {
      const contract = await lockRow({ req, collection: 'contracts', id: contractId })
      await lockCredit({ req, client })
      const payment = await lockRow({ req, collection: 'payments', id: paymentId })
      const { planPart, currency, status, description, dueDate: said } = payment
      const milestone = idOf(payment.milestone)
      if (!planPart || !paymentStates.received.includes(status)) return
      const invoiced = await readInvoiced({ req, id: contractId })
      if (partInvoiceOf({ invoiced, planPart, milestone })) return
      const [credit] = await readCredits({ req, client, currency, payment: paymentId })
      const amount = Math.min(credit?.total ?? 0, leftToInvoice({ contract, invoiced }))
      if (amount <= 0) return
      const part = { planPart, milestone, description }
      const { taxMode, lines } = await linesOfPart({ req, contract, invoiced, part, amount })
      const dueDate = said && said.slice(0, 10) >= (await companyToday(req)) ? said : null
      const written = { planPart, milestone, taxMode, lines, dueDate, createdBy: null }
      const draft = await draftPlanInvoice({ req, contract, ...written })
      const whenIssued = (invoice: Invoice) => applyToInvoice({ req, invoice, payments: [payment] })
      await issueInvoice({ req, id: draft.id, issuedBy: null, whenIssued })
    },
  })
}
