import type { PayloadRequest } from 'payload'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import type { Contract, Payment } from '../../payload-types.ts'
import { issueWithCredit } from '../allocations/issueWithCredit.ts'
import { lockCredit } from '../credit/lockCredit.ts'
import { readPaidAhead } from '../credit/readPaidAhead.ts'
import { createPaymentRequest, type PaymentRequest } from '../payments/createPaymentRequest.ts'
import { idOf } from '../request/idOf.ts'
import { draftPlanInvoice } from './draftPlanInvoice.ts'
import { leftAfterFinal } from './leftAfterFinal.ts'
import { leftToInvoice } from './leftToInvoice.ts'
import { linesOfPart } from './linesOfPart.ts'
import { partInvoiceOf } from './partInvoiceOf.ts'
import { readInvoiced, type Invoiced } from './readInvoiced.ts'
import { requestInvoice } from './requestInvoice.ts'

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
 * Requests a part of the plan of a locked contract. A part that has an invoice is requested for what is owed of that,
 * whoever wrote it; where the contract says so, its invoice is issued along with the request. Never for more than may
 * be requested, nor for what a final invoice covers. Null if nothing is left, or money of the contract covers it
 * already.
 */
export async function requestPart({ req, contract, request, share }: RequestPartArgs): Promise<Payment | null> {
  const isInvoiced = contract.planInvoicing === 'invoice' && contractStates.countersigned.includes(contract.status)
  if (isInvoiced) await lockCredit({ req, client: idOf(contract.client) })
  const { planPart, milestone = null, amount: most } = request
  const invoiced = await readInvoiced({ req, id: contract.id })
  const standing = partInvoiceOf({ invoiced, planPart, milestone })
  if (standing) return requestInvoice({ req, id: standing.id, request, most })
  if (isInvoiced) {
    const issued = await issueForPart({ req, contract, request, invoiced, share: share ?? most })
    return issued === null ? null : requestInvoice({ req, id: issued, request, most })
  }
  const amount = Math.min(most, (await leftAfterFinal({ req, contract, invoiced })) ?? most)
  return amount > 0 ? createPaymentRequest({ req, ...request, amount }) : null
}

type IssueForPartArgs = Required<RequestPartArgs> & { invoiced: readonly Invoiced[] }

/** Issues the invoice of a part for what may be requested and what was paid ahead; its id. Null if that is nothing. */
async function issueForPart({ req, contract, request, invoiced, share }: IssueForPartArgs): Promise<string | null> {
  const { planPart, milestone = null, requestedBy, description, dueDate } = request
  const coming = request.amount + (await readPaidAhead({ req, contract, part: { planPart, milestone } }))
  const amount = Math.min(share, coming, leftToInvoice({ contract, invoiced }))
  if (amount <= 0) return null
  const part = { planPart, milestone, description }
  const { taxMode, lines } = await linesOfPart({ req, contract, invoiced, part, amount })
  const draft = { planPart, milestone, taxMode, lines, dueDate, createdBy: requestedBy }
  const { id } = await draftPlanInvoice({ req, contract, ...draft })
  await issueWithCredit({ req, id, issuedBy: requestedBy })
  return id
}
