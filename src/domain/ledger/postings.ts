import type { PaymentMethod } from '../payments/paymentMethods.ts'
import type { LedgerAccount, LedgerEntryDraft, LedgerTax, MoneyAccount } from './ledger.ts'

/** The account that a payment reduces: the invoice's receivable, or the client's credit without an invoice. */
type Claim = Extract<LedgerAccount, 'receivable' | 'client_credit' | 'suspense'>

/** Net and taxes of a document. */
export type ChargedAmounts = { subtotal: bigint; taxes: readonly TaxAmount[] }
export type TaxAmount = { tax: LedgerTax; amount: bigint }

/**
 * The ledger lines of everything that can happen to money, with amounts in minor units of one currency. Every journal
 * entry adds up to zero, and lines of zero are left out. A debit is positive.
 */
export const postings = {
  /** The client owes the total, the net is revenue, and each tax is payable, or withheld if its rate is negative. */
  invoiceIssued: ({ subtotal, taxes }: ChargedAmounts): LedgerEntryDraft[] =>
    withAmount([
      { account: 'receivable', amount: taxes.reduce((sum, { amount }) => sum + amount, subtotal) },
      { account: 'revenue', amount: -subtotal },
      ...taxes.map(({ tax, amount }) => ({ account: accountOfTax(tax), amount: -amount, tax })),
    ]),
  /** Reverses the invoice. */
  invoiceVoided: (charged: ChargedAmounts) => reversed(postings.invoiceIssued(charged)),
  /** Net and tax of the credit note, deducted from the invoice that it corrects. */
  creditNote: (credited: ChargedAmounts) => reversed(postings.invoiceIssued(credited)),
  /** The amount is not expected any more: its net, and the share of each tax. */
  writeOff: ({ subtotal, taxes }: ChargedAmounts): LedgerEntryDraft[] =>
    withAmount([
      { account: 'write_offs', amount: subtotal },
      ...taxes.map(({ tax, amount }) => ({ account: 'write_offs' as const, amount, tax })),
      { account: 'receivable', amount: -taxes.reduce((sum, { amount }) => sum + amount, subtotal) },
    ]),
  receipt: ({ amount, into, claim }: { amount: bigint; into: MoneyAccount; claim: Claim }) =>
    move({ from: claim, to: into, amount }),
  refund: ({ amount, outOf, claim }: { amount: bigint; outOf: MoneyAccount; claim: Claim }) =>
    move({ from: outOf, to: claim, amount }),
  /** A client's credit pays an invoice. Taken back, it is their credit again. */
  allocation: ({ amount }: { amount: bigint }) => move({ from: 'receivable', to: 'client_credit', amount }),
  allocationReversed: ({ amount }: { amount: bigint }) => move({ from: 'client_credit', to: 'receivable', amount }),
  /** The client's bank sent a refund back: Stripe has the money, and it is still owed to the client. */
  refundFailed: ({ amount }: { amount: bigint }) => move({ from: 'refunds_payable', to: 'stripe', amount }),
  /** A failed refund was paid to the client in another way. */
  refundPaidOut: ({ amount, outOf }: { amount: bigint; outOf: MoneyAccount }) =>
    move({ from: outOf, to: 'refunds_payable', amount }),
  /** Money in suspense becomes the client's credit. */
  unmatchedKept: ({ amount }: { amount: bigint }) => move({ from: 'client_credit', to: 'suspense', amount }),
  /** Credit is refunded. */
  unmatchedReturned: ({ amount }: { amount: bigint }) => move({ from: 'suspense', to: 'client_credit', amount }),
  /** The cardholder's bank took back money in suspense: it is not owed to anyone any more. */
  unmatchedLost: ({ amount }: { amount: bigint }) => move({ from: 'dispute_losses', to: 'suspense', amount }),
  /** The bank returned it after all: it becomes the client's credit. */
  unmatchedWon: ({ amount }: { amount: bigint }) => move({ from: 'client_credit', to: 'dispute_losses', amount }),
  disputeWithdrawn: ({ amount }: { amount: bigint }) => move({ from: 'stripe', to: 'disputed', amount }),
  /** The bank returns it, after an appeal if it was lost before. */
  disputeReinstated: ({ amount, wasLost = false }: { amount: bigint; wasLost?: boolean }) =>
    move({ from: wasLost ? 'dispute_losses' : 'disputed', to: 'stripe', amount }),
  /** The bank keeps it, or takes it again if it had returned it before. */
  disputeLost: ({ amount, wasReinstated = false }: { amount: bigint; wasReinstated?: boolean }) =>
    move({ from: wasReinstated ? 'stripe' : 'disputed', to: 'dispute_losses', amount }),
}

/** The money account of each payment method. */
export const accountOfMethod: Record<PaymentMethod, MoneyAccount> = {
  card: 'stripe',
  bank_transfer: 'bank',
  cash: 'cash',
  other: 'other',
}

function move({ from, to, amount }: { from: LedgerAccount; to: LedgerAccount; amount: bigint }): LedgerEntryDraft[] {
  return entries([
    [to, amount],
    [from, -amount],
  ])
}

function entries(pairs: readonly (readonly [LedgerAccount, bigint])[]): LedgerEntryDraft[] {
  return withAmount(pairs.map(([account, amount]) => ({ account, amount })))
}

function withAmount(drafts: readonly LedgerEntryDraft[]): LedgerEntryDraft[] {
  return drafts.filter(({ amount }) => amount !== 0n)
}

function accountOfTax({ rateBps }: LedgerTax): LedgerAccount {
  return rateBps < 0 ? 'tax_withheld' : 'tax_payable'
}

function reversed(drafts: readonly LedgerEntryDraft[]): LedgerEntryDraft[] {
  return drafts.map((draft) => ({ ...draft, amount: -draft.amount }))
}
