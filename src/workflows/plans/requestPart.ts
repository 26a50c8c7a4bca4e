import type { PayloadRequest } from 'payload'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import type { Contract, Invoice, Payment } from '../../payload-types.ts'
import { issueWithCredit } from '../allocations/issueWithCredit.ts'
import { lockCredit } from '../credit/lockCredit.ts'
import { readPaidAhead } from '../credit/readPaidAhead.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { askedOfInvoice } from '../payments/askedOfInvoice.ts'
import { createPaymentRequest, type PaymentRequest } from '../payments/createPaymentRequest.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { draftPlanInvoice } from './draftPlanInvoice.ts'
import { leftToInvoice } from './leftToInvoice.ts'
import { linesOfPart } from './linesOfPart.ts'
import { partInvoiceOf } from './partInvoiceOf.ts'
import { readInvoiced } from './readInvoiced.ts'

/** Its amount is what may be requested, maybe nothing. */
type PartRequest = PaymentRequest & { planPart: 'deposit' | 'milestone' }

type RequestPartArgs = {
  req: PayloadRequest
  contract: Contract
  request: PartRequest
  /** What the part is worth. More than may be requested where it was paid ahead. Minor units. */
  share?: number
}

/**
 * Requests a part of the plan of a locked contract. Where the contract says so, its invoice is issued along with it,
 * or the one that stands is asked for again: the request is for what is owed of that, and never for more than may be
 * requested. Null if nothing is left, or money of the contract covers it already.
 */
export async function requestPart({ req, contract, request, share }: RequestPartArgs): Promise<Payment | null> {
  const isInvoiced = contract.planInvoicing === 'invoice' && contractStates.countersigned.includes(contract.status)
  if (!isInvoiced) return request.amount > 0 ? createPaymentRequest({ req, ...request }) : null
  await lockCredit({ req, client: idOf(contract.client) })
  const invoice = await invoiceOf({ req, contract, request, share: share ?? request.amount })
  if (!invoice) return null
  const { id, dueDate } = invoice
  const { owed } = await readInvoiceBalance({ req, id })
  const amount = Math.min(request.amount, owed - (await askedOfInvoice({ req, id })))
  if (amount <= 0) return null
  return createPaymentRequest({ req, ...request, amount, invoice: id, dueDate: request.dueDate ?? dueDate })
}

/** The invoice that stands for the part, or a new one: for what may be requested and what was paid ahead. */
async function invoiceOf({ req, contract, request, share }: Required<RequestPartArgs>): Promise<Invoice | null> {
  const { planPart, requestedBy, description } = request
  const milestone = request.milestone ?? null
  const invoiced = await readInvoiced({ req, id: contract.id })
  const standing = partInvoiceOf({ invoiced, planPart, milestone })
  if (standing) {
    const locked = await lockRow({ req, collection: 'invoices', id: standing.id })
    return invoiceStates.owed.includes(locked.status) ? locked : null
  }
  const coming = request.amount + (await readPaidAhead({ req, contract, milestone }))
  const amount = Math.min(share, coming, leftToInvoice({ contract, invoiced }))
  if (amount <= 0) return null
  const part = { planPart, milestone, description }
  const { taxMode, lines } = await linesOfPart({ req, contract, invoiced, part, amount })
  const draft = { planPart, milestone, taxMode, lines, createdBy: requestedBy }
  const invoice = await draftPlanInvoice({ req, contract, ...draft })
  await issueWithCredit({ req, id: invoice.id, issuedBy: requestedBy })
  return invoice
}
