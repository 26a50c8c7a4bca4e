import type { PayloadRequest } from 'payload'
import { postings } from '../../domain/ledger/postings.ts'
import type { Invoice, Payment, PaymentAllocation } from '../../payload-types.ts'
import { postJournalEntry } from '../ledger/postJournalEntry.ts'
import { idOf } from '../request/idOf.ts'

type Booked = {
  req: PayloadRequest
  allocation: Pick<PaymentAllocation, 'id' | 'amount' | 'freedAmount' | 'currency'>
  payment: Payment
  /** The one that is paid. */
  invoice: Pick<Invoice, 'id' | 'project' | 'contract' | 'invoiceNumber'>
}

/** The client's credit pays the invoice. What was overpaid on the payment's own invoice becomes credit first. */
export async function bookAllocation(booked: Booked): Promise<void> {
  const { amount, freedAmount } = booked.allocation
  if (freedAmount > 0) {
    const entries = postings.allocationReversed({ amount: BigInt(freedAmount) })
    await book({ ...booked, step: 'freed', on: idOf(booked.payment.invoice), entries })
  }
  await book({
    ...booked,
    step: 'applied',
    on: booked.invoice.id,
    entries: postings.allocation({ amount: BigInt(amount) }),
  })
}

/** The reverse, whole. */
export async function bookReversal(booked: Booked): Promise<void> {
  const { amount, freedAmount } = booked.allocation
  const entries = postings.allocationReversed({ amount: BigInt(amount) })
  await book({ ...booked, step: 'taken_back', on: booked.invoice.id, entries })
  if (freedAmount > 0) {
    const back = postings.allocation({ amount: BigInt(freedAmount) })
    await book({ ...booked, step: 'returned', on: idOf(booked.payment.invoice), entries: back })
  }
}

async function book({
  req,
  allocation: { id, currency },
  payment,
  invoice,
  step,
  on,
  entries,
}: Booked & {
  step: 'freed' | 'applied' | 'taken_back' | 'returned'
  /** Id of the invoice that the step is about. */
  on: string | null
  entries: ReturnType<typeof postings.allocation>
}): Promise<void> {
  const isOnTarget = on === invoice.id
  await postJournalEntry({
    req,
    entry: {
      key: `allocation:${id}:${step}`,
      kind: 'allocation',
      currency,
      client: idOf(payment.client),
      project: idOf(isOnTarget ? invoice.project : payment.project),
      contract: idOf(isOnTarget ? invoice.contract : payment.contract),
      invoice: on,
      payment: payment.id,
      memo: payment.description,
      entries,
    },
  })
}
