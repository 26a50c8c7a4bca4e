import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { ledgerKinds, type LedgerKind } from '../../domain/ledger/ledger.ts'
import { statementColumns } from '../../domain/invoices/statementColumns.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import { statementText } from './statementText.ts'

/** Minor units. `charged` and `paid` are negative when they reverse some of it: a credit note, a refund. */
export type StatementLine = {
  /** Id of the journal entry. An invoice of nothing has none, but an id of its own. */
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
  /** How much of the client's credit pays the invoice from here on, negative when it is freed. It changes no balance. */
  applied: bigint
  /** The balance after this line: what the client owes, negative when they have overpaid. */
  balance: bigint
}

/**
 * `closing` is `opening + charged − paid`, and `lineCount` the number of all lines, whatever part of them is in
 * `lines`.
 */
export type StatementSection = {
  currency: string
  opening: bigint
  charged: bigint
  paid: bigint
  closing: bigint
  lineCount: number
  lines: StatementLine[]
}

type LineRow = Omit<StatementLine, 'title' | 'charged' | 'paid' | 'applied' | 'balance'> &
  Record<'charged' | 'paid' | 'applied' | 'balance', string>
type Row = Record<'currency' | 'opening' | 'charged' | 'paid' | 'closing', string> & {
  lineCount: number
  lines: LineRow[]
}

type ReadStatementArgs = {
  req: PayloadRequest
  client: string
  from: Date
  until?: Date | undefined
  currency?: string | undefined
  limit: number | undefined
  offset: number
  /** Of a line: the currency, date and id after which the lines begin. */
  after: readonly unknown[] | undefined
  /** Language of the titles. */
  locale: Locale
}

/**
 * What a client owes by currency: before `from`, every change before `until`, and the result. All lines are ledger
 * entries on their invoices (`receivable`) and on their account (`client_credit`), so it ends with the ledger's
 * balance. Lines are ordered by currency and time; `limit` and `offset` select lines, the sums always cover all. One
 * statement.
 */
export async function readStatement({
  req,
  client,
  from,
  until,
  currency,
  limit,
  offset,
  after = [],
  locale,
}: ReadStatementArgs): Promise<StatementSection[]> {
  const rows = await sql<Row>({
    req,
    text: statementText,
    values: [
      client,
      from,
      until ?? null,
      currency ?? null,
      paidKinds,
      limit ?? null,
      offset,
      ...Array.from({ length: 3 }, (_, key) => after[key] ?? null),
    ],
  })
  return rows.map(({ lineCount, lines, ...row }) => ({
    currency: row.currency,
    opening: BigInt(row.opening),
    charged: BigInt(row.charged),
    paid: BigInt(row.paid),
    closing: BigInt(row.closing),
    lineCount,
    lines: lines.map(({ id, date, kind, charged, paid, applied, balance, ...line }) => ({
      id,
      date,
      kind,
      title: titleOf({ locale, kind, isReversed: BigInt(charged) > 0n || BigInt(paid) < 0n || BigInt(applied) < 0n }),
      ...line,
      charged: BigInt(charged),
      paid: BigInt(paid),
      applied: BigInt(applied),
      balance: BigInt(balance),
    })),
  }))
}

/** Three kinds are booked in both directions. */
function titleOf({ locale, kind, isReversed }: { locale: Locale; kind: LedgerKind; isReversed: boolean }): string {
  const say = translator(locale)
  if (isReversed && kind === 'write_off') return say('statements.write_off_reversed')
  if (isReversed && kind === 'allocation') return say('statements.allocation_reversed')
  if (isReversed && kind === 'unmatched_kept') return say('statements.unmatched_kept_reversed')
  return say(`statements.${kind}`)
}

const paidKinds = ledgerKinds.filter((kind) => statementColumns[kind] === 'paid')
