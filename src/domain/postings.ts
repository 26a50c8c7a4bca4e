import type { LedgerAccount, LedgerEntryDraft, MoneyAccount } from './ledger.ts'

/** What lessens a claim: an invoice's where there is one, else it is kept as the client's credit. */
type Claim = Extract<LedgerAccount, 'receivable' | 'client_credit' | 'suspense'>

/**
 * The entries of everything that can happen to money, amounts in minor units of one currency. Every one of them adds up to nothing; an entry of
 * nothing is left out. A debit is positive.
 */
export const postings = {
  /** The client owes the total; the net is earned, the tax is owed on. */
  invoiceIssued: ({ subtotal, taxTotal }: { subtotal: bigint; taxTotal: bigint }) =>
    entries([
      ['receivable', subtotal + taxTotal],
      ['revenue', -subtotal],
      ['tax_payable', -taxTotal],
    ]),
  /** The invoice as if it had never been. */
  invoiceVoided: ({ subtotal, taxTotal }: { subtotal: bigint; taxTotal: bigint }) =>
    reversed(postings.invoiceIssued({ subtotal, taxTotal })),
  /** Net and tax of the credit note, off the invoice that it corrects. */
  creditNote: ({ subtotal, taxTotal }: { subtotal: bigint; taxTotal: bigint }) =>
    reversed(postings.invoiceIssued({ subtotal, taxTotal })),
  /** Nobody expects it any more. */
  writeOff: ({ amount }: { amount: bigint }) => move({ from: 'receivable', to: 'write_offs', amount }),
  receipt: ({ amount, into, claim }: { amount: bigint; into: MoneyAccount; claim: Claim }) =>
    move({ from: claim, to: into, amount }),
  refund: ({ amount, outOf, claim }: { amount: bigint; outOf: MoneyAccount; claim: Claim }) =>
    move({ from: outOf, to: claim, amount }),
  /** The client's bank sent a refund back: Stripe has the money, and the client still waits for it. */
  refundFailed: ({ amount }: { amount: bigint }) => move({ from: 'refunds_payable', to: 'stripe', amount }),
  /** A failed refund was given to the client in another way. */
  refundPaidOut: ({ amount, outOf }: { amount: bigint; outOf: MoneyAccount }) =>
    move({ from: outOf, to: 'refunds_payable', amount }),
  /** Money in suspense becomes the client's credit. */
  unmatchedKept: ({ amount }: { amount: bigint }) => move({ from: 'client_credit', to: 'suspense', amount }),
  /** What was kept is given back after all. */
  unmatchedReturned: ({ amount }: { amount: bigint }) => move({ from: 'suspense', to: 'client_credit', amount }),
  /** Money in suspense that the cardholder's bank took back: nobody is owed it any more. */
  unmatchedLost: ({ amount }: { amount: bigint }) => move({ from: 'dispute_losses', to: 'suspense', amount }),
  /** The bank gave it back after all: it is the client's credit. */
  unmatchedWon: ({ amount }: { amount: bigint }) => move({ from: 'client_credit', to: 'dispute_losses', amount }),
  disputeWithdrawn: ({ amount }: { amount: bigint }) => move({ from: 'stripe', to: 'disputed', amount }),
  /** The bank gives it back; where it was lost before, after an appeal. */
  disputeReinstated: ({ amount, wasLost = false }: { amount: bigint; wasLost?: boolean }) =>
    move({ from: wasLost ? 'dispute_losses' : 'disputed', to: 'stripe', amount }),
  /** The bank keeps it; where it had given it back before, it took it again. */
  disputeLost: ({ amount, wasReinstated = false }: { amount: bigint; wasReinstated?: boolean }) =>
    move({ from: wasReinstated ? 'stripe' : 'disputed', to: 'dispute_losses', amount }),
}

/** Where money of a payment's method lies. */
export function accountOfMethod(method: string | null | undefined): MoneyAccount {
  if (method === 'card') return 'stripe'
  if (method === 'cash') return 'cash'
  return method === 'bank_transfer' ? 'bank' : 'other'
}

function move({ from, to, amount }: { from: LedgerAccount; to: LedgerAccount; amount: bigint }): LedgerEntryDraft[] {
  return entries([
    [to, amount],
    [from, -amount],
  ])
}

function entries(pairs: readonly (readonly [LedgerAccount, bigint])[]): LedgerEntryDraft[] {
  return pairs.filter(([, amount]) => amount !== 0n).map(([account, amount]) => ({ account, amount }))
}

function reversed(drafts: readonly LedgerEntryDraft[]): LedgerEntryDraft[] {
  return drafts.map(({ account, amount }) => ({ account, amount: -amount }))
}
