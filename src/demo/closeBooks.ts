import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { decimalAmount } from '../domain/money/decimalAmount.ts'
import type { DemoApi } from './demoApi.ts'
import { ensure, heading, step } from './steps.ts'

/** Ends the demo with an audit: every currency of the ledger adds up to zero, and the books match all that happened. */
export async function closeBooks({ admin }: { admin: DemoApi }): Promise<void> {
  heading('The books')
  await step('every currency of the trial balance adds up to zero', async () => {
    const { accounts, totals } = await admin.get('/admin/reports/ledger')
    ensure(totals.length > 0, 'Nothing was posted.')
    for (const { currency, balance } of totals) ensure(balance === 0, `${currency} adds up to ${balance}.`)
    for (const { currency, account, balance } of accounts) {
      const amount = decimalAmount({ amountMinor: BigInt(balance), currency })
      process.stdout.write(`    ${currency}  ${account.padEnd(16)} ${amount.padStart(16)}\n`)
    }
  })
  await step('every invoice, payment and refund is posted correctly (npm run platform -- books)', verifyBooks)
}

/** Runs an operator's command on the database. Contradictions in the books are printed and end the demo. */
async function verifyBooks(): Promise<void> {
  const books = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/server/booksCommand.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  books.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const [code] = await once(books, 'close')
  ensure(code === 0, `The books do not balance:\n${printed}`)
}
