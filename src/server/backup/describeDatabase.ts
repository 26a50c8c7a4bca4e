import type { ClientBase } from 'pg'
import type { BackupHead, BackupTable } from '../../adapters/backup/backupFormat.ts'

/** What lives only as long as a server, and what the queue measures: a restored platform begins these anew. */
const withoutRows = [
  'public.quiet_mode',
  'pgboss.bam',
  'pgboss.instance',
  'pgboss.queue_stats',
  'pgboss.version',
  'pgboss.warning',
]

/** The tables of the platform and of its queue, without partitions and without those of extensions. */
export async function listTables(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

/** The tables whose rows a backup has, with the columns that can be written, in their order. */
export async function describeTables(client: ClientBase): Promise<BackupTable[]> {
  const names = (await listTables(client)).filter((name) => !withoutRows.includes(name))
  const { rows } = await client.query<BackupTable>(
    `SELECT name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM unnest($1::text[]) name
       JOIN pg_attribute a ON a.attrelid = name::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY name ORDER BY name COLLATE "C"`,
    [names],
  )
  return rows
}

/** Read after the snapshot: numbers that its rows have are taken. */
export async function readSequences(client: ClientBase): Promise<BackupHead['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT schemaname || '.' || sequencename AS name FROM pg_sequences
      WHERE schemaname IN ('public', 'pgboss') ORDER BY 1`,
  )
  const sequences: BackupHead['sequences'] = []
  for (const { name } of rows) {
    const [schema = '', sequence = ''] = name.split('.')
    const { rows: states } = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(sequence)}`,
    )
    for (const { value, isCalled } of states) sequences.push({ name, value, isCalled })
  }
  return sequences
}

/** The names of the migrations that were applied, in their order. */
export async function readMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM payload_migrations ORDER BY name COLLATE "C"')
  return rows.map(({ name }) => name)
}

export async function readQueueSchema(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: number }>('SELECT version FROM pgboss.version')
  return rows[0]?.version ?? 0
}

/** Makes every reading of the same row the same bytes. */
export async function readAlike(client: ClientBase): Promise<void> {
  await client.query(
    `SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'iso_8601'; SET bytea_output = 'hex';
     SET extra_float_digits = 1; SET client_encoding = 'UTF8'; SET statement_timeout = 0; SET lock_timeout = 0;
     SET idle_in_transaction_session_timeout = 0; SET search_path = "$user", public`,
  )
}
