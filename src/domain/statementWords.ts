import type { LedgerKind } from './ledger.ts'

/** What a client reads on his statement, and whether it changes what was charged or what was paid. */
export const statementWords = {
  invoice_issued: { title: 'Invoice', column: 'charged' },
  invoice_voided: { title: 'Invoice voided', column: 'charged' },
  credit_note: { title: 'Credit note', column: 'charged' },
  write_off: { title: 'Written off', column: 'charged' },
  receipt: { title: 'Payment', column: 'paid' },
  refund: { title: 'Refund', column: 'paid' },
  refund_failed: { title: 'Refund returned', column: 'paid' },
  refund_paid_out: { title: 'Refund paid out', column: 'paid' },
  dispute_withdrawn: { title: 'Payment disputed', column: 'paid' },
  dispute_reinstated: { title: 'Dispute won', column: 'paid' },
  dispute_lost: { title: 'Dispute lost', column: 'paid' },
  unmatched_receipt: { title: 'Payment', column: 'paid' },
  unmatched_refund: { title: 'Refund', column: 'paid' },
  unmatched_kept: { title: 'Payment kept as credit', column: 'paid' },
} as const satisfies Record<LedgerKind, { title: string; column: 'charged' | 'paid' }>
