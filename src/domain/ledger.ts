/**
 * The chart of accounts. An entry's amount is positive for a debit and negative for a credit, in the minor unit of its currency; a balance is
 * the sum of an account's entries.
 * - Money: `bank`, `cash`, `other` (recorded by an admin) and `stripe` (what Stripe holds for the agency, before its fees and payouts).
 * - `receivable`: what is owed of issued invoices. `client_credit`: what clients paid without an invoice, a liability.
 * - `suspense`: money that came and cannot be matched yet; it waits for an admin. `refunds_payable`: refunds that the client's bank sent back.
 * - `revenue` (net) and `tax_payable` of what was invoiced; `write_offs` of what will not be paid any more.
 * - `disputed`: what a card network holds back while a dispute runs; `dispute_losses` once it is lost.
 */
export const ledgerAccounts = [
  'bank',
  'cash',
  'other',
  'stripe',
  'receivable',
  'client_credit',
  'suspense',
  'refunds_payable',
  'revenue',
  'tax_payable',
  'write_offs',
  'disputed',
  'dispute_losses',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

/** Where money lies. Sums of receipts and refunds on these are what came in and went back. */
export const moneyAccounts = ['bank', 'cash', 'other', 'stripe'] as const satisfies readonly LedgerAccount[]
export type MoneyAccount = (typeof moneyAccounts)[number]

/** What happened. */
export const ledgerKinds = [
  'invoice_issued',
  'invoice_voided',
  'credit_note',
  'write_off',
  'receipt',
  'refund',
  'refund_failed',
  'dispute_withdrawn',
  'dispute_reinstated',
  'dispute_lost',
  'unmatched_receipt',
  'unmatched_refund',
  'unmatched_kept',
  'refund_paid_out',
] as const
export type LedgerKind = (typeof ledgerKinds)[number]

export type LedgerEntryDraft = { account: LedgerAccount; amount: bigint }
