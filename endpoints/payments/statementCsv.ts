import type { CsvCell } from '../../src/domain/csv.ts'
import { decimalAmount } from '../../src/domain/decimalAmount.ts'
import { fail } from '../../src/errors.ts'
import { csvAnswer } from '../../src/http/reportSchemas.ts'
import type { StatementSection } from '../../src/workflows/reports/readStatement.ts'

/** How many lines a file has at most. */
export const mostCsvLines = 10_000

/** A client's statement as a download: all of its lines, between opening and closing balance, or a refusal that says why. */
export function statementCsv({
  from,
  to,
  currencies,
}: {
  from: Date
  to: Date
  currencies: readonly StatementSection[]
}): { response: Response } {
  const lineCount = currencies.reduce((sum, section) => sum + section.lineCount, 0)
  if (lineCount > mostCsvLines) {
    const message = `There are ${lineCount} lines, and a file has at most ${mostCsvLines}: ask for a shorter time.`
    throw fail('validation_failed', { errors: [{ path: 'from', message }] })
  }
  const lastDay = new Date(to.getTime() - 1).toISOString().slice(0, 10)
  return csvAnswer({
    filename: 'statement.csv',
    header: ['currency', 'date', 'title', 'number', 'description', 'charged', 'paid', 'balance'],
    rows: currencies.flatMap((section) => rowsOf({ section, firstDay: from.toISOString().slice(0, 10), lastDay })),
  })
}

function rowsOf({
  section: { currency, opening, charged, paid, closing, lines },
  firstDay,
  lastDay,
}: {
  section: StatementSection
  firstDay: string
  lastDay: string
}): CsvCell[][] {
  const decimal = (amountMinor: bigint) => decimalAmount({ amountMinor, currency })
  return [
    [currency, firstDay, 'Opening balance', '', '', '', '', decimal(opening)],
    ...lines.map((line) => [
      currency,
      line.date.slice(0, 10),
      line.title,
      line.number ?? '',
      line.description ?? '',
      decimal(line.charged),
      decimal(line.paid),
      decimal(line.balance),
    ]),
    [currency, lastDay, 'Closing balance', '', '', decimal(charged), decimal(paid), decimal(closing)],
  ]
}
