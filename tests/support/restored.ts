import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { createDatabase } from './databases.ts'
import { runCommand, type CommandResult } from './runCommand.ts'

type BackUpArgs = { env: Record<string, string>; file: string; key?: string; options?: string[] }

/** `npm run backup -- <file>`. */
export function backUp({ env, file, key = '', options = [] }: BackUpArgs): Promise<CommandResult> {
  return runCommand({
    entry: 'src/server/backupCommand.ts',
    args: [...options, file],
    env: { ...env, BACKUP_KEY: key },
  })
}

/** `npm run restore -- <file>`. */
export function restore({ env, file, key = '' }: BackUpArgs): Promise<CommandResult> {
  return runCommand({ entry: 'src/server/restoreCommand.ts', args: [file], env: { ...env, BACKUP_KEY: key } })
}

/** An empty database and a folder that is not there yet, for the same platform. */
export async function emptyTarget(environment: Record<string, string>) {
  const database = await createDatabase({ isEmpty: true })
  const root = mkdtempSync(path.join(tmpdir(), 'alphazee-restored-'))
  const dataDir = path.join(root, 'data')
  return {
    dataDir,
    databaseUrl: database.url,
    env: { ...environment, DATABASE_URL: database.url, DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media') },
    drop: async () => {
      await database.drop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The queue measures these anew, and its own version is that of the schema. */
const notCompared = ['bam', 'instance', 'queue_stats', 'version', 'warning', 'quiet_mode']

/** Each table's rows and sequences, read by Postgres' own functions: `name`, how many, and a hash of all of them. */
export async function tablesOf(db: pg.Pool | pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await db.query(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') AND NOT c.relispartition`,
  )
  const found: Record<string, string> = {}
  for (const { schema, name } of tables) {
    if (notCompared.includes(name)) continue
    const { rows } = await db.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS seen FROM "${schema}"."${name}" t`,
    )
    found[`${schema}.${name}`] = rows[0].seen
  }
  const { rows: sequences } = await db.query(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public'`,
  )
  for (const { name, value } of sequences) found[`sequence ${name}`] = value
  return found
}

/** What the database itself guarantees: constraints, indexes, triggers, functions, columns with their defaults. */
export async function schemaOf(db: pg.Pool | pg.Client): Promise<string[]> {
  const { rows } = await db.query(
    `WITH ours AS (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'pgboss'))
     SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace IN (SELECT oid FROM ours)
     UNION ALL SELECT pg_get_indexdef(c.oid) FROM pg_class c WHERE c.relkind IN ('i', 'I') AND c.relnamespace IN (SELECT oid FROM ours)
     UNION ALL SELECT pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text FROM pg_trigger t WHERE NOT t.tgisinternal
     UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace IN (SELECT oid FROM ours) AND p.prokind = 'f'
     UNION ALL SELECT a.attrelid::regclass::text || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull::text || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND c.relnamespace IN (SELECT oid FROM ours)`,
  )
  // Partitions of the queue's statistics are named for the day.
  return rows
    .map(({ line }) => line)
    .filter((line) => !line.includes('queue_stats'))
    .sort()
}

/** The files below a folder, by path, with their hash. */
export function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  )
}
