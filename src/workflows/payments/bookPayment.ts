import type { PayloadRequest } from 'payload'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger.ts'
import type { Payment } from '../../payload-types.ts'
import { book } from '../ledger/book.ts'
import { idOf } from '../shared/ids.ts'

/** Books something that happened to a payment, once for a key; `false` where it was booked before. Run under the payment's lock. */
export async function bookPayment({
  req,
  payment,
  key,
  kind,
  occurredAt,
  currency = payment.currency,
  memo,
  entries,
  isOnInvoice = true,
}: {
  req: PayloadRequest
  payment: Payment
  key: string
  kind: LedgerKind
  occurredAt?: string | undefined
  /** Where it is not the payment's own. */
  currency?: string
  memo?: string | null
  entries: readonly LedgerEntryDraft[]
  /** False for what has nothing to do with the payment's invoice. */
  isOnInvoice?: boolean
}): Promise<boolean> {
  return book({
    req,
    booking: {
      key,
      kind,
      ...(occurredAt !== undefined && { occurredAt }),
      currency,
      client: idOf(payment.client),
      project: idOf(payment.project),
      contract: idOf(payment.contract),
      invoice: isOnInvoice ? idOf(payment.invoice) : null,
      payment: payment.id,
      memo: memo ?? payment.description,
      entries,
    },
  })
}

/** What a payment's money lessens: its invoice, or the client's account where it has none. */
export function claimOf({ invoice }: Pick<Payment, 'invoice'>): 'receivable' | 'client_credit' {
  return invoice ? 'receivable' : 'client_credit'
}
