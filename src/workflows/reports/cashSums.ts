import { moneyAccounts } from '../../domain/ledger/ledger.ts'

/**
 * The changes of the cash accounts, in minor units. `net + unmatched + refundsDue` is their gain: a report and the
 * ledger agree to the last minor unit.
 */
export type CashSums = {
  /** Received for invoices and on clients' accounts, including kept unmatched money, before refunds. */
  received: bigint
  /** Refunded, on the day it was. */
  refunded: bigint
  /** What card networks withdrew in disputes, less what they returned. Lost disputes stay in it. */
  disputed: bigint
  /** `received` less `refunded` and `disputed`. */
  net: bigint
  /** Received and still unmatched, less what of it was refunded or kept. */
  unmatched: bigint
  /** Refunds that the client's bank returned, less what of them was paid out another way. */
  refundsDue: bigint
}

/**
 * The accounts behind the sums below, as SQL. Written out, because Postgres uses an index for a constant list, but not
 * for a cast parameter.
 */
export const onCashAccounts = `account IN (${[...moneyAccounts, 'suspense', 'refunds_payable'].map((name) => `'${name}'`).join(', ')})`

const onMoney = `account NOT IN ('suspense', 'refunds_payable')`
const isReceived = `((kind = 'receipt' AND ${onMoney}) OR (kind = 'unmatched_kept' AND account = 'suspense' AND amount > 0))`
/** Kept money that was refunded after all leaves suspense a second time. */
const isRefunded = `((kind = 'refund' AND ${onMoney}) OR (kind = 'unmatched_kept' AND account = 'suspense' AND amount < 0))`
const sumOf = (condition: string) => `coalesce(sum(amount) FILTER (WHERE ${condition}), 0)`

/** The sums as SQL, over the moves of these accounts (`ledgerMoves`). */
export const cashColumns = `
  ${sumOf(isReceived)} AS received,
  -${sumOf(isRefunded)} AS refunded,
  -${sumOf(`kind IN ('dispute_withdrawn', 'dispute_reinstated', 'dispute_lost') AND ${onMoney}`)} AS disputed,
  -${sumOf(`account = 'suspense'`)} AS unmatched,
  -${sumOf(`account = 'refunds_payable'`)} AS "refundsDue"`

/** The sum received, as SQL. */
export const receivedColumn = sumOf(isReceived)

/** The number of payments received, as SQL. */
export const receiptCount = `coalesce(sum(lines) FILTER (WHERE kind = 'receipt' AND ${onMoney}), 0)::int`

/** The sums as the database returns them: texts, because they may exceed the safe integers. */
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
