import pg from 'pg'
import { isCurrency } from '../domain/money/currencies.ts'
import { decimalAmount } from '../domain/money/decimalAmount.ts'
import { verifyBooks, type BooksReport } from '../workflows/ledger/verifyBooks.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'

// `npm run platform -- books`: checks the ledger against every document and payment. It only reads; exits with 1 at any
// contradiction.
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
    // Stripe may report a currency that the platform does not know.
    const amount = isCurrency(currency) ? decimalAmount({ amountMinor: balance, currency }) : `${balance} (minor units)`
    return `${currency}  ${account.padEnd(16)} ${amount.padStart(18)}  ${entries} lines`
  })
  const found = contradictions.map(({ check, subject, says }) => `- ${subject}: ${says}\n  (${check})`)
  const verdict =
    contradictions.length > 0
      ? `Contradictions between the books and the documents: ${contradictions.length}`
      : 'The books are sound: every journal entry adds up to zero, and every invoice, payment and refund is posted correctly.'
  return [...balances, ...(balances.length > 0 ? [''] : []), verdict, ...found, ''].join('\n')
}
