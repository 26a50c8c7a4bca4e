import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as taxes from '../../src/migrations/20261129_135026_taxes.ts'
import { createDatabase } from '../support/databases.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'

const id = '11111111-1111-4111-8111-111111111111'

let database: Awaited<ReturnType<typeof createDatabase>>
let db: pg.Client
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-migrations-'))
  database = await createDatabase()
  db = new pg.Client({ connectionString: database.url })
  await db.connect()
})

afterAll(async () => {
  await db.end()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a database from before the first release is refused with what to do, and is left as it was', async () => {
  await db.query(`UPDATE payload_migrations SET name = '20261123_010921_initial' WHERE name LIKE '%_initial'`)
  const before = await applied()
  const env = serverEnvironment({ databaseUrl: database.url, dataDir })
  await expect(spawnServer({ env })).rejects.toThrow(
    'This database is from before 0.1.0, the first release, and cannot be upgraded.',
  )
  expect(await applied()).toEqual(before)
})

test('documents from before taxes keep their rates and round on each line', async () => {
  const db2 = await createDatabase()
  const pool = new pg.Client({ connectionString: db2.url })
  await pool.connect()
  try {
    const orm = drizzle(pool)
    // Only `db` is used.
    const args = { db: orm } as never
    await taxes.down(args)
    await pool.query(
      `INSERT INTO users (id, email, first_name, last_name, role, status) VALUES ($1, 'a@b.example', 'A', 'B', 'client', 'active')`,
      [id],
    )
    await pool.query(
      `INSERT INTO projects (id, name, description, client_id, status) VALUES ($1, 'P', 'P', $1, 'submitted')`,
      [id],
    )
    await pool.query(
      `INSERT INTO invoices (id, kind, project_id, client_id, due_date, currency, tax_mode, subtotal, tax_total, total, tax_summary, status)
       VALUES ($1, 'invoice', $1, $1, now(), 'USD', 'exclusive', 1250, 63, 1313, $2, 'draft')`,
      [id, JSON.stringify([{ taxRateBps: 500, net: 1250, tax: 63, gross: 1313 }])],
    )
    await pool.query(
      `INSERT INTO invoices_lines (_order, _parent_id, id, description, quantity, unit_amount, tax_rate_bps, net_amount, tax_amount, gross_amount)
       VALUES (1, $1, 'line', 'Work', '1', 1250, 500, 1250, 63, 1313)`,
      [id],
    )
    await taxes.up(args)
    const { rows } = await pool.query(
      `SELECT i.tax_rounding, i.total::int, i.rounding_amount, l.tax_rate_bps::float AS rate, l.taxes, l.tax_category
         FROM invoices i JOIN invoices_lines l ON l._parent_id = i.id`,
    )
    expect(rows).toEqual([
      { tax_rounding: 'line', total: 1313, rounding_amount: null, rate: 500, taxes: null, tax_category: null },
    ])
    const { rows: company } = await pool.query(
      `SELECT column_default FROM information_schema.columns WHERE table_name = 'company' AND column_name = 'tax_rounding'`,
    )
    expect(company[0].column_default).toContain('line')
  } finally {
    await pool.end()
    await db2.drop()
  }
})

async function applied(): Promise<unknown[]> {
  return (await db.query('SELECT name, batch FROM payload_migrations ORDER BY name')).rows
}

/** As Postgres sees them. Those of a part of a table, and of expressions, answer what no other does. */
const indexesText = `
  SELECT c.relname AS name, t.relname AS "table", i.indisunique AS "isUnique",
         ARRAY(SELECT key || ' ' || order_of FROM unnest(i.indkey::int2[], i.indcollation::oid[]) AS k(key, order_of)) AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
   WHERE t.relnamespace = 'public'::regnamespace AND i.indpred IS NULL AND i.indexprs IS NULL ORDER BY c.oid`

type Index = { name: string; table: string; columns: string[]; isUnique: boolean }

test('no index begins another one of its table, and without its longer one it is there', async () => {
  const { rows } = await db.query<Index>(indexesText)
  const begins = (short: Index, long: Index) =>
    short !== long && short.table === long.table && short.columns.every((column, at) => long.columns[at] === column)
  const covered = rows.filter((index) => !index.isUnique && rows.some((other) => begins(index, other)))
  // Payload's, beside a unique one that only SQL can say.
  expect(covered.map(({ name }) => name)).toEqual(['vault_keys_verification_idx'])
  const names = rows.map(({ name }) => name)
  expect(names).toContain('messages_client_idx')
  expect(names).toContain('project_createdAt_2_idx')
})
