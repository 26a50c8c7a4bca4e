import type { CsvCell } from '../../src/lib/toCsv.ts'
import { decimalAmount } from '../../src/domain/money/decimalAmount.ts'
import { failField } from '../../src/errors.ts'
import type { Translate } from '../../src/i18n/types.ts'
import { dayIn } from '../../src/lib/dayIn.ts'
import { csvAnswer } from '../../src/http/reportSchemas.ts'
import type { StatementSection } from '../../src/workflows/reports/readStatement.ts'

/** The most lines of a file. */
export const mostCsvLines = 10_000

type StatementCsvArgs = {
  from: Date
  to: Date
  currencies: readonly StatementSection[]
  /** Whose days are printed. */
  timezone: string
  t: Translate
}

/**
 * A client's statement as a download: all of its lines, between opening and closing balance, or a refusal that says
 * why.
 */
export function statementCsv({ from, to, currencies, timezone, t }: StatementCsvArgs): { response: Response } {
  const lineCount = currencies.reduce((sum, section) => sum + section.lineCount, 0)
  if (lineCount > mostCsvLines) {
    throw failField('from', 'too_large.statement', { count: lineCount, maximum: mostCsvLines })
  }
  const dayOf = (at: Date) => dayIn({ at, timezone })
  const [firstDay, lastDay] = [dayOf(from), dayOf(new Date(to.getTime() - 1))]
  return csvAnswer({
    filename: 'statement.csv',
    t,
    header: ['currency', 'date', 'title', 'number', 'description', 'charged', 'paid', 'applied', 'balance'],
    rows: currencies.flatMap((section) => rowsOf({ section, firstDay, lastDay, dayOf, t })),
  })
}

type RowsOfArgs = {
  section: StatementSection
  firstDay: string
  lastDay: string
  dayOf: (at: Date) => string
  t: Translate
}

function rowsOf({
  section: { currency, opening, charged, paid, closing, lines },
  firstDay,
  lastDay,
  dayOf,
  t,
}: RowsOfArgs): CsvCell[][] {
  const decimal = (amountMinor: bigint) => decimalAmount({ amountMinor, currency })
  return [
    [currency, firstDay, t('csv.openingBalance'), '', '', '', '', '', decimal(opening)],
    ...lines.map((line) => [
      currency,
      dayOf(new Date(line.date)),
      line.title,
      line.number ?? '',
      line.description ?? '',
      decimal(line.charged),
      decimal(line.paid),
      decimal(line.applied),
      decimal(line.balance),
    ]),
    [currency, lastDay, t('csv.closingBalance'), '', '', decimal(charged), decimal(paid), '', decimal(closing)],
  ]
}
