import pg from 'pg'
import { isCurrency } from '../domain/currencies.ts'
import { decimalAmount } from '../domain/decimalAmount.ts'
import { verifyBooks, type BooksReport } from '../workflows/ledger/verifyBooks.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'

// `npm run platform -- books`: holds the ledger against everything that it is about. Changes nothing; ends with 1 when something does not fit.
try {
  const client = new pg.Client({ connectionString: await findDatabase() })
  await client.connect()
  const report = await verifyBooks(client)
  await client.end()
  process.stdout.write(printed(report))
  process.exit(report.contradictions.length > 0 ? 1 : 0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}

function printed({ totals, contradictions }: BooksReport): string {
  const balances = totals.map(({ currency, account, balance, entries }) => {
    // Stripe may have told of a currency that the platform has no table row for.
    const amount = isCurrency(currency) ? decimalAmount({ amountMinor: balance, currency }) : `${balance} (minor units)`
    return `${currency}  ${account.padEnd(16)} ${amount.padStart(18)}  ${entries} entries`
  })
  const found = contradictions.map(({ check, subject, says }) => `- ${subject}: ${says}\n  (${check})`)
  const verdict =
    contradictions.length > 0
      ? `The books contradict the rows ${contradictions.length} times:`
      : 'The books are sound: every booking adds up to nothing, and every invoice, payment and refund is booked as it says.'
  return [...balances, ...(balances.length > 0 ? [''] : []), verdict, ...found, ''].join('\n')
}
