import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PoolClient } from 'pg'
import { verifyBooks } from '../../src/workflows/ledger/verifyBooks.ts'
import { issued, must, newProject, paid, requested } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runCommand } from '../support/runCommand.ts'
import { serverEnvironment } from '../support/spawnServer.ts'

let platform: Platform
let client: Person
let invoice: { id: string; invoiceNumber: string }
let partlyPaid: { id: string }
let payment: { id: string }

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  const project = await newProject(client)
  invoice = await issued({ platform, project })
  partlyPaid = await issued({ platform, project })
  payment = await paid({ platform, project, invoice: partlyPaid.id, amount: 4000 })
  await must(platform.admin.post(`/payments/${payment.id}/refund`, { amount: 500, reason: 'x' }))
  await must(platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { amount: 500, reason: 'x' }), 201)
  await requested({ platform, project, invoice: invoice.id, amount: 1000 })
})

afterAll(() => platform?.stop())

type Entry = { account?: string; currency?: string; kind?: string; client?: string; invoice?: string; amount: string }

async function inOneTransaction(work: (db: PoolClient) => Promise<void>): Promise<string> {
  const db = await platform.db.connect()
  try {
    await db.query('BEGIN')
    await work(db)
    await db.query('COMMIT')
    return 'committed'
  } catch (error) {
    await db.query('ROLLBACK')
    return (error as Error).message // whatever Postgres says
  } finally {
    db.release()
  }
}

async function addBooking(db: PoolClient, { currency = 'USD' } = {}): Promise<string> {
  const id = randomUUID()
  await db.query(
    `INSERT INTO ledger_transactions (id, key, kind, occurred_at, currency, client_id) VALUES ($1, $2, 'receipt', '2026-01-01Z', $3, $4)`,
    [id, `test:${id}`, currency, client.user.id],
  )
  return id
}

async function addEntry(db: PoolClient, booking: string, entry: Entry): Promise<void> {
  const {
    account = 'bank',
    currency = 'USD',
    kind = 'receipt',
    client: of = client.user.id,
    invoice: about,
    amount,
  } = entry
  await db.query(
    `INSERT INTO ledger_entries (id, transaction_id, account, kind, currency, amount, occurred_at, client_id, invoice_id)
     VALUES ($1, $2, $3, $4, $5, $6, '2026-01-01Z', $7, $8)`,
    [randomUUID(), booking, account, kind, currency, amount, of, about ?? null],
  )
}

/** What becomes of a booking of these entries; nothing of it stays. */
const booked = (entries: Entry[]) =>
  inOneTransaction(async (db) => {
    const id = await addBooking(db)
    for (const entry of entries) await addEntry(db, id, entry)
    if (entries.length === 0) return
    await db.query('SET CONSTRAINTS ALL IMMEDIATE')
    throw new Error('sound')
  })

describe('the database refuses', () => {
  const unbalanced = /does not add up to nothing/
  const foreign = /has the currency, kind, time, client, invoice and payment of its booking/
  test.each<[string, Entry[], RegExp]>([
    ['nothing of a booking that adds up', [{ amount: '5' }, { amount: '-5' }], /^sound$/],
    ['a booking that does not add up', [{ amount: '5' }, { amount: '-4' }], unbalanced],
    ['a booking of one entry', [{ amount: '5' }], unbalanced],
    ['an entry in another currency', [{ amount: '5' }, { amount: '-5', currency: 'EUR' }], foreign],
    ['an entry of another kind', [{ amount: '5' }, { amount: '-5', kind: 'refund' }], foreign],
    ['an entry of nothing', [{ amount: '5' }, { amount: '-5' }, { amount: '0' }], /whole_amount/],
    ['a fraction of a minor unit', [{ amount: '0.5' }, { amount: '-0.5' }], /whole_amount/],
    ['an unknown account', [{ amount: '5' }, { amount: '-5', account: 'pocket' }], /invalid input value for enum/],
  ])('%s', async (_, entries, refusal) => {
    expect(await booked(entries)).toMatch(refusal)
  })

  test('a booking without entries, at the commit', async () => {
    expect(await booked([])).toMatch(unbalanced)
  })

  test('an entry about another invoice or another client than its booking', async () => {
    expect(await booked([{ amount: '5' }, { amount: '-5', invoice: invoice.id }])).toMatch(foreign)
    expect(await booked([{ amount: '5' }, { amount: '-5', client: platform.admin.user.id }])).toMatch(foreign)
  })

  test('entries that are added to a booking later, balanced or not', async () => {
    const { rows } = await platform.db.query<{ id: string }>('SELECT id FROM ledger_transactions LIMIT 1')
    const late = await inOneTransaction(async (db) => {
      await addEntry(db, rows[0]?.id ?? '', { amount: '5' })
      await addEntry(db, rows[0]?.id ?? '', { amount: '-5' })
    })
    expect(late).toBe('a committed booking takes no more entries')
  })

  test('a second booking of one key', async () => {
    const twice = await inOneTransaction(async (db) => {
      await db.query(
        `INSERT INTO ledger_transactions (id, key, kind, occurred_at, currency, client_id)
         VALUES ($1, $2, 'invoice_issued', now(), 'USD', $3)`,
        [randomUUID(), `invoice:${invoice.id}:issued`, client.user.id],
      )
    })
    expect(twice).toMatch(/duplicate key/)
  })

  test.each([
    'UPDATE ledger_entries SET amount = amount + 1',
    `UPDATE ledger_entries SET account = 'cash' WHERE account = 'bank'`,
    'UPDATE ledger_transactions SET memo = NULL',
    'DELETE FROM ledger_entries',
    'DELETE FROM ledger_transactions',
    'TRUNCATE ledger_entries',
    'TRUNCATE ledger_transactions CASCADE',
    'DELETE FROM invoices WHERE id IN (SELECT invoice_id FROM ledger_entries)',
    'DELETE FROM payments WHERE id IN (SELECT payment_id FROM ledger_entries)',
  ])('%s', async (statement) => {
    await expect(platform.db.query(statement)).rejects.toThrow()
  })
})

describe('the examination of the books finds', () => {
  /** What it finds in a database that was changed by this statement, which is undone afterwards. */
  async function foundAfter(statement: string, values: unknown[] = []): Promise<string[]> {
    const db = await platform.db.connect()
    try {
      await db.query('BEGIN')
      await db.query(statement, values)
      // Its own BEGIN and ROLLBACK are left out, so that it sees uncommitted rows.
      const { contradictions } = await verifyBooks({
        query: async (text, parameters) => (/^(BEGIN|ROLLBACK)/.test(text) ? { rows: [] } : db.query(text, parameters)),
      })
      return [...new Set(contradictions.map(({ check }) => check))]
    } finally {
      await db.query('ROLLBACK')
      db.release()
    }
  }
  const asBooked = /is booked exactly so/
  const ofBalance = /the status of an invoice/

  test('nothing in untouched books', async () => {
    expect(await foundAfter('SELECT 1')).toEqual([])
  })

  test.each<[string, string, (() => unknown)[], RegExp[]]>([
    [
      'a total that was changed',
      'UPDATE invoices SET total = total + 1, subtotal = subtotal + 1 WHERE id = $1',
      [() => invoice.id],
      [asBooked, /lines, tax by rate and totals/],
    ],
    [
      'a line that was changed',
      'UPDATE invoices_lines SET net_amount = 1 WHERE _parent_id = $1',
      [() => invoice.id],
      [/lines, tax by rate and totals/],
    ],
    [
      'an invoice that was made paid',
      `UPDATE invoices SET status = 'paid' WHERE id = $1`,
      [() => invoice.id],
      [ofBalance],
    ],
    [
      'a void invoice that is owed',
      `UPDATE invoices SET status = 'void' WHERE id = $1`,
      [() => invoice.id],
      [asBooked, ofBalance],
    ],
    [
      'an invoice that was un-issued',
      `UPDATE invoices SET status = 'draft', issued_at = NULL, invoice_number = NULL WHERE id = $1`,
      [() => invoice.id],
      [asBooked, /credit note corrects/, /neither gap nor double/],
    ],
    [
      'a number that was taken away',
      'UPDATE invoices SET invoice_number = NULL WHERE id = $1',
      [() => invoice.id],
      [/neither gap nor double/, /has a number/],
    ],
    [
      'a gap',
      `UPDATE invoices SET invoice_number = replace(invoice_number, '-0000', '-0009') WHERE id = $1`,
      [() => invoice.id],
      [/neither gap nor double/],
    ],
    ['a counter that was turned', 'UPDATE number_series SET value = value + 1', [], [/neither gap nor double/]],
    [
      'a payment of another amount',
      'UPDATE payments SET amount = amount + 1 WHERE id = $1',
      [() => payment.id],
      [asBooked, /status of a payment/],
    ],
    [
      'a payment that was made completed',
      `UPDATE payments SET status = 'completed' WHERE status = 'pending'`,
      [],
      [asBooked, /status of a payment/],
    ],
    [
      'a refund that was forgotten',
      `UPDATE payments SET status = 'completed' WHERE id = $1`,
      [() => payment.id],
      [/status of a payment/],
    ],
    [
      'another method than was booked',
      `UPDATE payments SET method = 'cash' WHERE id = $1`,
      [() => payment.id],
      [asBooked],
    ],
    [
      'a refund that failed and is booked',
      `UPDATE payment_refunds SET status = 'failed'`,
      [],
      [asBooked, /one that succeeded is settled/],
    ],
    ['a refund of another amount', 'UPDATE payment_refunds SET amount = amount + 1', [], [asBooked]],
    [
      'a dispute that holds nothing back',
      `INSERT INTO payment_disputes (id, payment_id, client_id, stripe_dispute_id, amount, currency, state)
       SELECT gen_random_uuid(), id, client_id, 'du_1', 1, 'USD', 'needs_response' FROM payments WHERE id = $1`,
      [() => payment.id],
      [/holds back/, /shows its dispute/],
    ],
    [
      'a refund that came back and is owed to nobody',
      `INSERT INTO payment_reviews (id, key, kind, amount, currency) VALUES (gen_random_uuid(), 'x', 'refund_failed', 5, 'USD')`,
      [],
      [/refunds that came back/],
    ],
    [
      'a refund that was paid out and is not booked',
      `INSERT INTO payment_reviews (id, key, kind, amount, currency, status, resolution, client_id, payment_id)
       SELECT gen_random_uuid(), 'x', 'refund_failed', 5, 'USD', 'resolved', 'pay_out', client_id, id FROM payments WHERE id = $1`,
      [() => payment.id],
      [asBooked],
    ],
    [
      'money of Stripe that was taken and is not booked',
      `INSERT INTO payment_refunds (id, payment_id, client_id, amount, currency, reason, stripe_refund_id)
       SELECT gen_random_uuid(), id, client_id, 5, 'USD', 'x', 're_1' FROM payments WHERE id = $1`,
      [() => payment.id],
      [asBooked],
    ],
  ])('%s', async (_, statement, values, expected) => {
    const found = await foundAfter(
      statement,
      values.map((value) => value()),
    )
    expect(found).toHaveLength(expected.length)
    for (const check of expected) expect(found).toContainEqual(expect.stringMatching(check))
  })

  test('a booking without its row, and an entry past the rules', async () => {
    const client_ = client.user.id
    const orphan = `WITH t AS (INSERT INTO ledger_transactions (id, key, kind, occurred_at, currency, client_id)
                      VALUES (gen_random_uuid(), 'payment:none:received', 'receipt', now(), 'USD', $1) RETURNING *)
                    INSERT INTO ledger_entries (id, transaction_id, account, kind, currency, amount, occurred_at, client_id)
                    SELECT gen_random_uuid(), id, a::enum_ledger_entries_account, 'receipt', 'USD', n, occurred_at, client_id
                      FROM t, (VALUES ('bank', 5), ('client_credit', -5)) AS e(a, n)`
    expect(await foundAfter(orphan, [client_])).toEqual([expect.stringMatching(asBooked)])
    const suspense = orphan.replace('client_credit', 'suspense').replaceAll('receipt', 'unmatched_receipt')
    expect(await foundAfter(suspense, [client_])).toEqual([expect.stringMatching(/money in suspense/)])
  })
})

test('npm run platform -- books prints every account and ends well, or names what does not fit and ends with 1', async () => {
  const databaseUrl = platform.db.options.connectionString ?? ''
  const books = async () => {
    const env = serverEnvironment({ databaseUrl, dataDir: platform.dataDir })
    const { code, stdout, stderr } = await runCommand({ entry: 'src/server/booksCommand.ts', env })
    return { code, output: stdout + stderr }
  }
  const sound = await books()
  expect(sound).toEqual({ code: 0, output: expect.stringContaining('The books are sound') })
  expect(sound.output).toMatch(/USD {2}bank +35\.00 {2}2 lines/)
  await platform.db.query(`UPDATE invoices SET status = 'paid' WHERE id = $1`, [invoice.id])
  const broken = await books()
  await platform.db.query(`UPDATE invoices SET status = 'open' WHERE id = $1`, [invoice.id])
  expect(broken.code).toBe(1)
  expect(broken.output).toContain(`- ${invoice.invoiceNumber}: status: paid, owed: 9500`)
})
