import type { PayloadRequest } from 'payload'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger/ledger.ts'
import type { Payment } from '../../payload-types.ts'
import { postJournalEntry } from '../ledger/postJournalEntry.ts'
import { idOf } from '../request/idOf.ts'

type BookPaymentArgs = {
  req: PayloadRequest
  payment: Payment
  key: string
  kind: LedgerKind
  occurredAt?: string | undefined
  /** When it differs from the payment's own. */
  currency?: string
  memo?: string | null
  entries: readonly LedgerEntryDraft[]
  /** False for an event that does not concern the payment's invoice. */
  isOnInvoice?: boolean
}

/** Books an event of a payment, once for a key; `false` when it was booked before. Runs under the payment's lock. */
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
}: BookPaymentArgs): Promise<boolean> {
  return postJournalEntry({
    req,
    entry: {
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

/** What a payment's money reduces: its invoice, or the client's account when there is no invoice. */
export function claimOf({ invoice }: Pick<Payment, 'invoice'>): 'receivable' | 'client_credit' {
  return invoice ? 'receivable' : 'client_credit'
}
