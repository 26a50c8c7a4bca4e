/**
 * The chart of accounts. A ledger line's amount is positive for a debit and negative for a credit, in the minor unit of
 * its currency. A balance is the sum of an account's lines.
 * - Money: `bank`, `cash`, `other` (recorded by an admin) and `stripe` (what Stripe holds for the agency, before its
 *   fees and payouts).
 * - `receivable`: owed on issued invoices. `client_credit`: paid by clients without an invoice, a liability.
 * - `suspense`: received but not matched yet; an admin decides. `refunds_payable`: refunds that the client's bank sent
 *   back.
 * - `revenue` (net) and `tax_payable`: invoiced amounts. `tax_withheld`: tax that clients keep and pay for the agency.
 * - `write_offs`: amounts that will not be paid.
 * - `disputed`: held back by a card network during a dispute. `dispute_losses`: held back for good once it is lost.
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
  'tax_withheld',
  'write_offs',
  'disputed',
  'dispute_losses',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

/** The money accounts. Sums of receipts and refunds on these are the money received and paid back. */
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
  'allocation',
] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** `tax` on a line that is tax, so that a report can add up each tax. */
export type LedgerEntryDraft = { account: LedgerAccount; amount: bigint; tax?: LedgerTax | undefined }
export type LedgerTax = { name: string; rateBps: number }
