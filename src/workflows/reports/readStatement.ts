import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { ledgerKinds, type LedgerKind } from '../../domain/ledger.ts'
import { statementWords } from '../../domain/statementWords.ts'
import { statementText } from './statementText.ts'

/** Minor units. `charged` and `paid` are below zero for what takes some of it back: a credit note, a refund. */
export type StatementLine = {
  /** The booking's. */
  id: string
  /** ISO 8601. */
  date: string
  kind: LedgerKind
  /** The kind in plain words. */
  title: string
  /** Of the invoice or credit note. */
  number: string | null
  description: string | null
  invoice: string | null
  creditNote: string | null
  payment: string | null
  charged: bigint
  paid: bigint
  /** After this line: what the client owes, below zero for what he has paid on top. */
  balance: bigint
}

/** `closing` is `opening + charged − paid`, and `lineCount` how many lines that is, whatever part of them is in `lines`. */
export type StatementSection = {
  currency: string
  opening: bigint
  charged: bigint
  paid: bigint
  closing: bigint
  lineCount: number
  lines: StatementLine[]
}

type LineRow = Omit<StatementLine, 'title' | 'charged' | 'paid' | 'balance'> &
  Record<'charged' | 'paid' | 'balance', string>
type Row = Record<'currency' | 'opening' | 'charged' | 'paid' | 'closing', string> & {
  lineCount: number
  lines: LineRow[]
}

/**
 * What a client owes by currency: what it was before `from`, everything that changed it before `until`, and what it is then. All of it are
 * entries of the ledger on his invoices (`receivable`) and on his account (`client_credit`), so it ends with the ledger's balance. Lines are
 * ordered by currency and time; `limit` of them are answered after `offset`, the sums are always those of all. One statement.
 */
export async function readStatement({
  req,
  client,
  from,
  until,
  currency,
  limit,
  offset,
}: {
  req: PayloadRequest
  client: string
  from: Date
  until?: Date | undefined
  currency?: string | undefined
  limit: number
  offset: number
}): Promise<StatementSection[]> {
  const rows = await sql<Row>({
    req,
    text: statementText,
    values: [client, from, until ?? null, currency ?? null, paidKinds, limit, offset],
  })
  return rows.map(({ lineCount, lines, ...row }) => ({
    currency: row.currency,
    opening: BigInt(row.opening),
    charged: BigInt(row.charged),
    paid: BigInt(row.paid),
    closing: BigInt(row.closing),
    lineCount,
    lines: lines.map(({ id, date, kind, charged, paid, balance, ...line }) => ({
      id,
      date,
      kind,
      title: titleOf({ kind, isTakenBack: BigInt(charged) > 0n || BigInt(paid) < 0n }),
      ...line,
      charged: BigInt(charged),
      paid: BigInt(paid),
      balance: BigInt(balance),
    })),
  }))
}

/** Two kinds are booked in both directions. */
function titleOf({ kind, isTakenBack }: { kind: LedgerKind; isTakenBack: boolean }): string {
  if (isTakenBack && kind === 'write_off') return 'Write-off taken back'
  if (isTakenBack && kind === 'unmatched_kept') return 'Credit refunded'
  return statementWords[kind].title
}

const paidKinds = ledgerKinds.filter((kind) => statementWords[kind].column === 'paid')
