import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import pg from 'pg'
import { apiClient } from '../support/apiClient.ts'
import { createDatabase } from '../support/databases.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { insertOldMoney } from '../support/oldMoney.ts'
import { adminEmail, adminPassword, serverEnvironment, spawnServer } from '../support/spawnServer.ts'

const run = promisify(execFile)

test('money from before the ledger is booked: every amount stays what it was, there and back again', async () => {
  const database = await createDatabase({ isEmpty: true })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-migration-'))
  const env = serverEnvironment({ databaseUrl: database.url, dataDir })
  const db = new pg.Pool({ connectionString: database.url, max: 2 })
  // A connection may still be on its way out when the database is dropped.
  db.on('error', () => undefined)
  const migrate = (...args: string[]) =>
    run(process.execPath, ['--disable-warning=ExperimentalWarning', 'tests/support/migrateDatabase.ts', ...args], {
      env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', ...env },
    })
  try {
    await migrate('up', 'money_schema')
    await insertOldMoney(db)
    const before = await readMoney(db)

    const server = await spawnServer({ env })
    await expectSoundBooks({ db })
    expect(await readOverHttp(server.url)).toEqual(amountsOf(before))
    await server.stop()

    await migrate('down')
    expect(await readMoney(db)).toEqual(before)

    const again = await spawnServer({ env })
    await expectSoundBooks({ db })
    expect(await readOverHttp(again.url)).toEqual(amountsOf(before))
    await again.stop()
  } finally {
    await db.end()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 120_000)

type Amounts = Record<string, Record<string, unknown>>
type Rows = Record<'invoices' | 'payments' | 'payment_refunds', Record<string, unknown>[]>

async function readMoney(db: pg.Pool): Promise<Rows> {
  const read = async (table: string) => (await db.query(`SELECT * FROM ${table} ORDER BY id`)).rows
  return {
    invoices: await read('invoices'),
    payments: await read('payments'),
    payment_refunds: await read('payment_refunds'),
  }
}

/** What the columns of the version before say, by id. */
function amountsOf({ invoices, payments }: Rows): Amounts {
  return Object.fromEntries([
    ...invoices.map(({ id, status, amount_paid: paid, amount_credited: credited }) => [
      id,
      { status, paid: Number(paid), credited: Number(credited) },
    ]),
    ...payments.map(({ id, status, refunded_amount: refunded }) => [id, { status, refunded: Number(refunded) }]),
  ])
}

async function readOverHttp(url: string): Promise<Amounts> {
  const admin = await apiClient({ url }).login({ email: adminEmail, password: adminPassword })
  const invoices = (await admin.get('/invoices', { query: { limit: 100 } })).body.docs
  const payments = (await admin.get('/payments', { query: { limit: 100 } })).body.docs
  expect(invoices.length).toBeGreaterThan(0)
  return Object.fromEntries([
    ...invoices.map((doc: { id: string; status: string; amountPaid: number; amountCredited: number }) => [
      doc.id,
      { status: doc.status, paid: doc.amountPaid, credited: doc.amountCredited },
    ]),
    ...payments.map((doc: { id: string; status: string; refundedAmount: number }) => [
      doc.id,
      { status: doc.status, refunded: doc.refundedAmount },
    ]),
  ])
}
