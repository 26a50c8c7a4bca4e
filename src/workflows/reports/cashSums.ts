import { moneyAccounts } from '../../domain/ledger.ts'

/**
 * What moved on the accounts where money lies, in minor units. `net + unmatched + refundsDue` is what they gained: the figures of a report and
 * the ledger are the same to the last minor unit.
 */
export type CashSums = {
  /** What came in for invoices and on clients' accounts, with what was kept of unmatched money, before refunds. */
  received: bigint
  /** What was given back, on the day it was. */
  refunded: bigint
  /** What card networks withdrew in disputes, less what they gave back. What was lost stays in it. */
  disputed: bigint
  /** `received` less `refunded` and `disputed`. */
  net: bigint
  /** What came in and belongs to nothing yet, less what of it was given back or kept. */
  unmatched: bigint
  /** Refunds that the client's bank sent back, less what of them was paid out in another way. */
  refundsDue: bigint
}

/** The accounts that the sums below are made of, as SQL. Written out: Postgres finds a constant list by its index, and a cast parameter not. */
export const onCashAccounts = `account IN (${[...moneyAccounts, 'suspense', 'refunds_payable'].map((name) => `'${name}'`).join(', ')})`

const onMoney = `account NOT IN ('suspense', 'refunds_payable')`
const isReceived = `((kind = 'receipt' AND ${onMoney}) OR (kind = 'unmatched_kept' AND account = 'suspense' AND amount > 0))`
/** What had been kept and was given back after all leaves suspense a second time. */
const isRefunded = `((kind = 'refund' AND ${onMoney}) OR (kind = 'unmatched_kept' AND account = 'suspense' AND amount < 0))`
const sumOf = (condition: string) => `coalesce(sum(amount) FILTER (WHERE ${condition}), 0)`

/** The sums as SQL, over the entries on these accounts. */
export const cashColumns = `
  ${sumOf(isReceived)} AS received,
  -${sumOf(isRefunded)} AS refunded,
  -${sumOf(`kind IN ('dispute_withdrawn', 'dispute_reinstated', 'dispute_lost') AND ${onMoney}`)} AS disputed,
  -${sumOf(`account = 'suspense'`)} AS unmatched,
  -${sumOf(`account = 'refunds_payable'`)} AS "refundsDue"`

/** What was received since a moment, as SQL. */
export function receivedSince(moment: string): string {
  return sumOf(`${isReceived} AND occurred_at >= ${moment}`)
}

/** How many payments came in, as SQL. */
export const receiptCount = `(count(*) FILTER (WHERE kind = 'receipt' AND ${onMoney}))::int`

/** The sums as the database answers them: texts, for they may leave what a number holds exactly. */
export type CashRow = Record<Exclude<keyof CashSums, 'net'>, string>

export function cashSumsOf({ received, refunded, disputed, unmatched, refundsDue }: CashRow): CashSums {
  return {
    received: BigInt(received),
    refunded: BigInt(refunded),
    disputed: BigInt(disputed),
    net: BigInt(received) - BigInt(refunded) - BigInt(disputed),
    unmatched: BigInt(unmatched),
    refundsDue: BigInt(refundsDue),
  }
}
