import type { LedgerKind } from '../ledger/ledger.ts'

/** Whether a line of a client's statement changes the charges or the payments. */
export const statementColumns = {
  invoice_issued: 'charged',
  invoice_voided: 'charged',
  credit_note: 'charged',
  write_off: 'charged',
  receipt: 'paid',
  refund: 'paid',
  refund_failed: 'paid',
  refund_paid_out: 'paid',
  dispute_withdrawn: 'paid',
  dispute_reinstated: 'paid',
  dispute_lost: 'paid',
  unmatched_receipt: 'paid',
  unmatched_refund: 'paid',
  unmatched_kept: 'paid',
  allocation: 'paid',
} as const satisfies Record<LedgerKind, 'charged' | 'paid'>
