import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import { getConstructionPlans } from 'pg-boss'
import type { BackupHead, BackupTable } from '../../adapters/backup/backupFormat.ts'
import { BackupError } from '../../adapters/backup/BackupError.ts'
import { copyIn } from '../../adapters/database/copyIn.ts'
import { copyOut } from '../../adapters/database/copyOut.ts'
import { quoteTable } from '../../adapters/database/tableNames.ts'
import { migrations } from '../../migrations/index.ts'
import { migrationLock } from '../migrate.ts'
import { copyInText, copyOutText } from './copyText.ts'
import { createRowSum } from './createRowSum.ts'
import { describeTables, listTables, readAlike, readQueueSchema } from './describeDatabase.ts'

const otherVersion = (head: BackupHead) =>
  new BackupError(
    `This backup was made by version ${head.platform} with another schema. Restore it with that version, then upgrade.`,
  )

/**
 * Loads a backup into an empty database, in one transaction: until it commits, nothing is there. The schema is made by
 * the platform's own migrations. A server that starts meanwhile waits.
 */
export function createLoader({ client, head }: { client: pg.Client; head: BackupHead }) {
  let foreignKeys: ForeignKey[] = []
  let tables: string[] = []
  const sums = new Map<string, RowSum>()
  return {
    prepare: async () => {
      await readAlike(client)
      await client.query('BEGIN')
      await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
      if ((await listTables(client)).length > 0) throw new BackupError(notEmpty)
      await createSchema({ client, head })
      tables = (await listTables(client)).map(quoteTable)
      foreignKeys = await readForeignKeys(client)
      for (const { table, name } of foreignKeys)
        await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${client.escapeIdentifier(name)}`)
      for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      // What migrations wrote is in the backup as well.
      await client.query(`TRUNCATE ${head.tables.map(({ name }) => quoteTable(name)).join(', ')}`)
    },
    rows: (table: BackupTable, chunks: AsyncIterable<Buffer>) => {
      const sum = sums.get(table.name) ?? createRowSum()
      sums.set(table.name, sum)
      return copyIn({ client, text: copyInText(table), chunks: summed({ chunks, sum }) })
    },
    /** Makes the schema whole again and compares every table with the backup, row by row. */
    finish: async () => {
      for (const { name, value, isCalled } of head.sequences)
        await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoteTable(name), value, isCalled])
      for (const { table, name, definition } of foreignKeys)
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${client.escapeIdentifier(name)} ${definition}`)
      for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
      for (const table of head.tables) await compare({ client, table, sum: sums.get(table.name) ?? createRowSum() })
      await client.query('INSERT INTO quiet_mode (backup_id, backed_up_at) VALUES ($1, $2)', [head.id, head.createdAt])
      await client.query('COMMIT')
      await client.query('ANALYZE')
    },
  }
}

export const notEmpty = 'The database is not empty. Restore into an empty one: a new DATA_DIR, or another DATABASE_URL.'

type SchemaArgs = { client: pg.Client; head: BackupHead }

async function createSchema({ client, head }: SchemaArgs): Promise<void> {
  const db = drizzle(client)
  const wanted = migrations.filter(({ name }) => head.migrations.includes(name))
  if (wanted.length < head.migrations.length) throw otherVersion(head)
  // They use the database only.
  for (const { up } of wanted) await up({ db } as unknown as Parameters<typeof up>[0])
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  // It brings a transaction of its own, and this one has begun.
  await client.query(
    getConstructionPlans('pgboss')
      .replace(/^\s*BEGIN;/, '')
      .replace(/COMMIT;\s*$/, ''),
  )
  await client.query('SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0')
  const isSame = JSON.stringify(await describeTables(client)) === JSON.stringify(head.tables)
  if (!isSame || (await readQueueSchema(client)) !== head.queueSchema) throw otherVersion(head)
}

type ForeignKey = { table: string; name: string; definition: string }

/** Rows come table by table, and some tables refer to each other. */
async function readForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE contype = 'f' AND conparentid = 0 AND connamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)
      ORDER BY oid`,
  )
  return rows
}

type RowSum = ReturnType<typeof createRowSum>

async function* summed({ chunks, sum }: { chunks: AsyncIterable<Buffer>; sum: RowSum }) {
  for await (const chunk of chunks) {
    sum.add(chunk)
    yield chunk
  }
}

type CompareArgs = { client: pg.Client; table: BackupTable; sum: RowSum }

/** Postgres may lay rows elsewhere than where they lay, so their order says nothing. */
async function compare({ client, table, sum }: CompareArgs): Promise<void> {
  const found = createRowSum()
  // A stream of `copyOut` yields buffers.
  for await (const chunk of copyOut({ client, text: copyOutText(table) }) as AsyncIterable<Buffer>) found.add(chunk)
  if (found.total() !== sum.total())
    throw new BackupError(`The rows of ${table.name} are not those of the backup. Nothing was restored.`)
}
